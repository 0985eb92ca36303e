using System.Globalization;
using System.Text;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>Writes feature bodies at random: short programs that end, and that pass a label about in many ways, or do not.</summary>
internal sealed class RandomFeatures(int seed)
{
    private const int MaximumDepth = 3;

    private readonly Random _random = new(seed);
    private readonly double _labelShare = new Random(seed).NextDouble() * 0.3;
    private int _names;

    /// <summary>What the bodies use.</summary>
    public const string Helpers = """
        static float Pick(in Payment p) => p.Amount + 1f;
        static float Judge(in Payment p) => p is { IsFraud: true } ? 7f : p.Amount;
        static void Split(Payment p, out float a, out bool? b) { a = p.Amount; b = p.IsFraud; }
        static float Through(bool? b, float x, int depth) => depth == 0 ? (b ?? false ? x : 0f) : Through(b, x + 1f, depth - 1);
        static float Ignore(bool? b, float x) => x;
        static bool? Same(bool? b) => b;
        static void Fill(List<float> list, float x, bool when) { if (when) list.Add(x); }
        static void Check(float x, bool? b) { if (b == true && x > 3f) throw new InvalidOperationException(); }
        static T Keep<T>(T value) => value;
        sealed class Box { public Payment Row; public float Number { get; set; } public bool? Flag { get; set; } public float Twice => Number * 2f; }
        """;

    /// <summary>The body of a feature <c>static float F(Payment p)</c>.</summary>
    public string Body()
    {
        var text = new StringBuilder();
        text.Append("float x = 1f, y = p.Amount, z = 2f; bool? a = null, b = false; Payment q = p; (float F, bool? B) t = (0f, null); ");
        text.Append("var list = new List<float>(); var other = list; float[] array = [1f, 2f]; var box = new Box { Row = p }; var alias = box; Func<float, float> f = v => v + 1f; int fuel = 20; ");
        text.Append("float Local(float v) { if (fuel-- > 0 && v > 5f) return Local(v - 5f); return v + z; } void Set(bool? v) => a = v; ");
        for (int i = _random.Next(2, 7); i > 0; i--) text.Append(Statement(0));
        return text.Append("return ").Append(Number(0)).Append(';').ToString();
    }

    private string Statement(int depth)
    {
        if (depth >= MaximumDepth) return Assignment(depth);
        return _random.Next(26) switch
        {
            0 => $"if ({Condition(depth)}) {{ {Block(depth)} }} else {{ {Block(depth)} }} ",
            1 => $"if ({Condition(depth)}) {{ {Block(depth)} }} ",
            2 => $"if ({Condition(depth)}) return {Number(depth)}; ",
            3 => For(depth),
            4 => $"switch ({Flag(depth)}) {{ case true: {Block(depth)} break; case null: {Block(depth)} break; default: {Block(depth)} break; }} ",
            5 => $"try {{ {Block(depth)} if ({Condition(depth)}) throw new InvalidOperationException(); {Block(depth)} }} catch (InvalidOperationException) {{ {Block(depth)} }} ",
            6 => $"try {{ Check({Number(depth)}, {Flag(depth)}); {Block(depth)} }} catch (InvalidOperationException) {{ {Block(depth)} }} ",
            7 => $"try {{ {Block(depth)} }} finally {{ {Assignment(depth)} }} ",
            8 => $"t = ({Number(depth)}, {Flag(depth)}); ",
            9 => "(x, a) = t; ",
            10 => $"(y, b) = ({Number(depth)}, {Flag(depth)}); ",
            11 => $"q = {Row()} with {{ IsFraud = {Flag(depth)} }}; ",
            12 => $"q = {Row()} with {{ Amount = {Number(depth)} }}; ",
            13 => $"list.Add({Number(depth)}); ",
            14 => $"Fill(other, {Number(depth)}, {Condition(depth)}); ",
            15 => Lambda(depth),
            16 => $"Set({Flag(depth)}); ",
            17 => "Split(q, out y, out b); ",
            18 => Pattern(depth),
            19 => $"box.Row = {Row()}; ",
            20 => $"alias.Flag = {Flag(depth)}; alias.Number = {Number(depth)}; ",
            21 => $"array[({Condition(depth)}) ? 0 : 1] = {Number(depth)}; ",
            22 => ForEach(depth),
            23 => $"{{ ref float r = ref {Pick("x", "y", "z")}; r = {Number(depth)}; }} ",
            24 => $"new List<float> {{ 1f, 2f }}.ForEach(_ => {{ {Assignment(depth)} }}); ",
            _ => Assignment(depth),
        };
    }

    private string Assignment(int depth) => _random.Next(5) switch
    {
        0 => $"{Pick("a", "b")} = {Flag(depth)}; ",
        1 => $"{Pick("x", "y", "z")} += {Number(depth)}; ",
        2 => $"a ??= {Flag(depth)}; ",
        _ => $"{Pick("x", "y", "z")} = {Number(depth)}; ",
    };

    private string Block(int depth) => string.Concat(Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Statement(depth + 1)));

    private string For(int depth)
    {
        string i = Name();
        return $"for (int {i} = 0; {i} < 3; {i}++) {{ {Block(depth)} {Leave(depth)} {Block(depth)} }} ";
    }

    private string ForEach(int depth)
    {
        string n = Name();
        return $"foreach (var {n} in new[] {{ {Number(depth)}, {Number(depth)} }}) {{ {Block(depth)} {Leave(depth)} x = {n}; }} ";
    }

    private string Leave(int depth) => _random.Next(3) > 0 ? $"if ({Condition(depth)}) {Pick("break", "continue")}; " : "";

    private string Lambda(int depth)
    {
        string v = Name();
        return _random.Next(2) == 0 ? $"f = {v} => {v} + {Number(depth + 1, isInLambda: true)}; " : $"f = {v} => {{ {Pick("x", "y")} = {Number(depth + 1, isInLambda: true)}; return {v}; }}; ";
    }

    private string Pattern(int depth)
    {
        string v = Name();
        return $"if ({Row()} is {{ IsFraud: var {v}, Amount: > 2f }}) {{ {Pick($"a = {v}; ", "z = 3f; ")} {Block(depth)} }} ";
    }

    private string Number(int depth, bool isInLambda = false)
    {
        if (depth >= MaximumDepth) return Pick("x", "y", "z", "p.Amount", Constant());
        return _random.Next(isInLambda ? 19 : 21) switch
        {
            0 => $"({Condition(depth + 1)} ? {Number(depth + 1, isInLambda)} : {Number(depth + 1, isInLambda)})",
            1 => $"({Number(depth + 1, isInLambda)} + {Number(depth + 1, isInLambda)})",
            2 => $"Pick({Row()})",
            3 => _random.NextDouble() < _labelShare ? $"Judge({Row()})" : "z",
            4 => $"Through({Flag(depth + 1)}, {Number(depth + 1, isInLambda)}, 2)",
            5 => $"Ignore({Flag(depth + 1)}, {Number(depth + 1, isInLambda)})",
            6 => "list.Count",
            7 => "(list.Count > 0 ? list[0] : 0f)",
            8 => "array[0]",
            9 => "t.F",
            10 => "box.Twice",
            11 => "box.Row.Amount",
            12 => "q.Amount",
            13 => $"({Flag(depth + 1)} switch {{ true => {Number(depth + 1, isInLambda)}, null => 5f, _ => {Number(depth + 1, isInLambda)} }})",
            14 => "Keep(q).Amount",
            15 => "new[] { 1f, y }.Select(v => v + x).Sum()",
            16 => "$\"{y:F0}\".Length",
            17 => "(q.Country?.Length ?? z)",
            18 => Constant(),
            19 => $"f({Number(depth + 1)})",
            _ => $"Local({Number(depth + 1)})",
        };
    }

    private string Flag(int depth)
    {
        if (_random.NextDouble() < _labelShare) return Pick("p.IsFraud", "q.IsFraud", "box.Row.IsFraud", "Keep(p).IsFraud", "Same(q.IsFraud)");
        if (depth >= MaximumDepth) return Pick("a", "b", "(bool?)null", "(bool?)true");
        return _random.Next(9) switch
        {
            0 => $"({Condition(depth + 1)} ? {Flag(depth + 1)} : {Flag(depth + 1)})",
            1 => $"({Flag(depth + 1)} ?? {Flag(depth + 1)})",
            2 => "t.B",
            3 => "alias.Flag",
            4 => $"(bool?)({Number(depth + 1)} > 3f)",
            5 => "(bool?)true",
            6 => "(bool?)null",
            _ => Pick("a", "b"),
        };
    }

    private string Condition(int depth)
    {
        if (depth >= MaximumDepth) return Pick("x > 2f", "a == true", "b is null", "y < z");
        return _random.Next(12) switch
        {
            0 => $"({Condition(depth + 1)} && {Condition(depth + 1)})",
            1 => $"({Condition(depth + 1)} || {Condition(depth + 1)})",
            2 => $"!({Condition(depth + 1)})",
            3 => $"{Flag(depth + 1)} == true",
            4 => $"{Flag(depth + 1)} is null",
            5 => $"({Flag(depth + 1)}).HasValue",
            6 => _random.NextDouble() < _labelShare ? $"{Row()} is {{ IsFraud: true }}" : $"{Row()} is {{ Amount: > 4f }}",
            7 or 8 => $"{Number(depth + 1)} > {Number(depth + 1)}",
            _ => $"{Flag(depth + 1)} == true",
        };
    }

    private string Row() => Pick("p", "q", "box.Row");

    private string Constant() => _random.Next(10).ToString(CultureInfo.InvariantCulture) + "f";

    private string Name() => "v" + _names++.ToString(CultureInfo.InvariantCulture);

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
