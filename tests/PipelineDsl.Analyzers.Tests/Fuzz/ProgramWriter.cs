using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>Puts a program together from carriers: each value comes from further ones, down to what the row gives.</summary>
internal sealed partial class ProgramWriter(PCG random, FuzzRow row, string pipeline, CarrierSet carriers, CarrierSet? outermost = null)
{
    private readonly List<string> _members = [];
    private readonly List<string> _types = [];
    private readonly List<string> _kinds = [];
    private int _names;

    public string Members => string.Join('\n', _members);

    public string Types => string.Join('\n', _types);

    public IReadOnlyList<string> Kinds => _kinds;

    /// <summary>The statements of a body that returns a number, and the number.</summary>
    public (string Statements, string Result) Body(int depth)
    {
        var statements = new List<string>();
        var scope = new Scope("q", Value: null, statements, _members);

        // One piece is of a kind that all programs must have.
        string result = outermost is null ? Expression(FuzzKind.Number, scope, depth) : Write(outermost.Pick(random, FuzzKind.Number, row), scope, depth);
        if (Chance(3)) result = Simple(result) + " + " + Simple(Expression(FuzzKind.Number, scope, depth - 1));
        return (string.Join("\n", statements), result);
    }

    /// <summary>The same of one piece alone.</summary>
    public (string Statements, string Result) Body(Carrier carrier)
    {
        var statements = new List<string>();
        string result = Write(carrier, new Scope("q", Value: null, statements, _members), depth: 1);
        return (string.Join("\n", statements), result);
    }

    private string Expression(FuzzKind kind, Scope scope, int depth)
    {
        if (depth <= 0) return Leaf(kind, scope);
        Carrier carrier = carriers.Pick(random, kind, row);
        return Write(carrier, scope, depth);
    }

    private string Write(Carrier carrier, Scope scope, int depth)
    {
        _kinds.Add(carrier.Name);
        string name = string.Create(CultureInfo.InvariantCulture, $"{_names++}{pipeline}");
        int before = scope.Statements.Count;
        string value = Simple(Expression(carrier.In, scope, depth - 1));
        bool needsSecond = carrier.Statements.Contains("$w", StringComparison.Ordinal) || carrier.Result.Contains("$w", StringComparison.Ordinal);
        if (value.Contains('(') && Uses(carrier, "$v") > 1) value = Declare(scope, "v" + name, value);
        string second = needsSecond ? Simple(Expression(carrier.In, scope, depth - 2)) : "";

        // Code that is written into a type beside the pipeline has its helpers there too.
        List<string> ownMembers = carrier.Types.Contains("$inner", StringComparison.Ordinal) ? [] : scope.Members;
        (string innerStatements, string inner) = carrier.HasInner ? Inner(name, depth, ownMembers) : ("", "");
        string Fill(string text) => Hole().Replace(text, hole => hole.Groups[1].Value switch
        {
            "v" => value,
            "w" => second,
            "n" => CarrierSet.KnownNumber(random, scope.Row),
            "b" => CarrierSet.KnownFlag(random, scope.Row),
            "r" => scope.Row,
            "R" => row.Name,
            "stmts" => innerStatements,
            "inner" => inner,
            "members" => string.Join(' ', ownMembers),
            _ => $"(p@.IsFraud == true ? a@ : {CarrierSet.KnownNumber(random, "p@")})",
        }).Replace("@", name, StringComparison.Ordinal);
        if (carrier.Members.Length > 0) scope.Members.Add(Fill(carrier.Members));
        if (carrier.Types.Length > 0) _types.Add(Fill(carrier.Types));
        if (carrier.Statements.Length > 0) scope.Statements.Add(Fill(carrier.Statements));

        // What is written before may be needed only on some ways.
        if (Chance(12) && scope.Statements.Count > before) scope.Statements.Add(CarrierSet.Noise(random, scope.Row));
        return Fill(carrier.Result);
    }

    private static int Uses(Carrier carrier, string hole) => (carrier.Statements + carrier.Result).Split(hole).Length - 1;

    // A value that is used twice may declare variables only once.
    private static string Declare(Scope scope, string name, string value)
    {
        scope.Statements.Add($"var {name} = {value};");
        return name;
    }

    private (string Statements, string Result) Inner(string name, int depth, List<string> members)
    {
        var statements = new List<string>();
        string result = Expression(FuzzKind.Number, new Scope("p" + name, new Named("a" + name, FuzzKind.Number), statements, members), depth - 1);
        return (string.Join(" ", statements), Simple(result));
    }

    private string Leaf(FuzzKind kind, Scope scope)
    {
        if (kind == FuzzKind.Row) return scope.Row;
        if (scope.Value is { } value && value.Kind == kind && Chance(70)) return value.Name;
        if (Chance(carriers.LatePercent))
        {
            Carrier source = carriers.Pick(random, kind, row, from: FuzzKind.Row);
            return Write(source, scope, depth: 0);
        }

        return kind switch
        {
            FuzzKind.Number => CarrierSet.KnownNumber(random, scope.Row),
            FuzzKind.Flag => CarrierSet.KnownFlag(random, scope.Row),
            _ => CarrierSet.KnownText(random, scope.Row),
        };
    }

    private static string Simple(string expression) => SimpleExpression().IsMatch(expression) ? expression : $"({expression})";

    private bool Chance(int percent) => (int)(random.Next() % 100u) < percent;

    [GeneratedRegex(@"\$(v|w|n|b|r|R|stmts|inner|members|plain)\b")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^[\w.]+$")]
    private static partial Regex SimpleExpression();

    /// <summary>Where code is written: what it calls the row, a value that is at hand, the statements so far, and where its helpers go.</summary>
    private sealed record Scope(string Row, Named? Value, List<string> Statements, List<string> Members);

    private sealed record Named(string Name, FuzzKind Kind);
}
