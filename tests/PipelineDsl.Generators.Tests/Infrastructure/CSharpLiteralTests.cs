using System.Globalization;
using System.Reflection;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Infrastructure;

/// <summary>A literal, compiled and run, is the value it was made from, bit for bit.</summary>
public class CSharpLiteralTests
{
    [Fact]
    public void Of_Floats_CompilesToTheSameBits()
    {
        Random random = new(1);
        float[] values = [0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MinValue, float.MaxValue, float.Epsilon, -float.Epsilon, 0.1f, 1e-20f, 16777217f,
            .. Enumerable.Range(0, 500).Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))).Where(float.IsFinite)];

        Assert.Equal(values.Select(BitConverter.SingleToInt32Bits), Evaluate("float", values.Select(CSharpLiteral.Of)).Cast<float>().Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void Of_Doubles_CompilesToTheSameBits()
    {
        Random random = new(2);
        double[] values = [0d, -0d, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MinValue, double.MaxValue, double.Epsilon, 0.1, 1e300, 9007199254740993d,
            .. Enumerable.Range(0, 500).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))).Where(double.IsFinite)];

        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), Evaluate("double", values.Select(CSharpLiteral.Of)).Cast<double>().Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Of_Decimals_KeepsTheScale()
    {
        decimal[] values = [0m, 1m, 1.00m, -1.5m, decimal.MinValue, decimal.MaxValue, 0.0000000000000000000000000001m];

        Assert.Equal(values.Select(value => value.ToString(CultureInfo.InvariantCulture)), Evaluate("decimal", values.Select(CSharpLiteral.Of)).Cast<decimal>().Select(value => value.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Of_WholeNumbers_IsTheNumberInItsType()
    {
        Assert.Equal([int.MinValue, -1, 0, int.MaxValue], Evaluate("int", new[] { int.MinValue, -1, 0, int.MaxValue }.Select(CSharpLiteral.Of)).Cast<int>());
        Assert.Equal([long.MinValue, -1, 0, long.MaxValue], Evaluate("long", new[] { long.MinValue, -1, 0, long.MaxValue }.Select(CSharpLiteral.Of)).Cast<long>());
        Assert.Equal([0, ulong.MaxValue], Evaluate("ulong", new[] { 0UL, ulong.MaxValue }.Select(CSharpLiteral.Of)).Cast<ulong>());
        Assert.Equal([0, ulong.MaxValue], Evaluate("ulong", new[] { 0UL, ulong.MaxValue }.Select(CSharpLiteral.Hex)).Cast<ulong>());
        object[] small = [sbyte.MinValue, byte.MaxValue, short.MinValue, ushort.MaxValue, uint.MaxValue];
        Assert.Equal(small, Evaluate("object", small.Select(CSharpLiteral.OfPrimitive)).ToArray());
    }

    [Fact]
    public void Of_TextAndCharacters_SurvivesWhateverIsInThem()
    {
        string[] texts = ["", "a\"b\\c", "\0\a\b\t\n\r\u001b\u0085\u2028\u2029\u200f\ufeff", "{0} $\"{x}\" @\"", "äßı漢字😀", "\ud800", "\udc00x", .. Enumerable.Range(0, 0x3000).Select(code => ((char)code).ToString())];

        Assert.Equal(texts, Evaluate("string", texts.Select(CSharpLiteral.Of)).Cast<string>());
        Assert.DoesNotContain(texts.Select(CSharpLiteral.Of), literal => literal.Any(char.IsControl));
        char[] characters = ['a', '\'', '\\', '"', '\n', '\0', '\u2028', '漢', '\ud800'];
        Assert.Equal(characters, Evaluate("char", characters.Select(CSharpLiteral.Of)).Cast<char>());
    }

    [Fact]
    public void OfTimeSpan_OfAnyDuration_IsTheDurationInItsLargestUnit()
    {
        TimeSpan[] spans = [TimeSpan.Zero, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromHours(36), TimeSpan.FromDays(14), TimeSpan.FromTicks(1), TimeSpan.MaxValue];

        string[] literals = [.. spans.Select(span => CSharpLiteral.OfTimeSpan(span.Ticks))];

        Assert.Equal(spans, Evaluate("System.TimeSpan", literals).Cast<TimeSpan>());
        Assert.Equal("global::System.TimeSpan.FromDays(14)", literals[5]);
    }

    [Fact]
    public void AttributeExpression_OfAnAttribute_MakesAnEqualOne()
    {
        const string Source = """
            [Flags] public enum Bits { A = 1, B = 2 }
            public sealed class XAttribute(int a, string? b = null, params object?[] rest) : Attribute
            {
                public int A { get; } = a; public string? B { get; } = b; public object?[] Rest { get; } = rest;
                public Bits Bits { get; set; } public double D { get; set; } public Type? Type { get; set; } public float[]? Floats { get; set; } public string? @class { get; set; }
            }
            [X(3, "x\n", 1, 2.5f, 'c', null, Bits.A, typeof(List<string>), (byte)4, Bits = Bits.A | Bits.B, D = double.NaN, Type = typeof(Dictionary<,>), Floats = new[] { -0f, 1f }, @class = "k")]
            public class Row;
            """;
        Microsoft.CodeAnalysis.INamedTypeSymbol row = GeneratorHarness.Compile(Source).GetTypeByMetadataName("Row")!;
        string expression = AttributeExpression.Of(row.GetAttributes()[0])!;

        Assembly assembly = GeneratorHarness.Run(Source, $"public static class Made {{ public static XAttribute Value => {expression}; }}").Load();

        object expected = assembly.GetType("Row")!.GetCustomAttributes(false).Single(attribute => attribute.GetType().Name == "XAttribute");
        object actual = assembly.GetType("Made")!.GetProperty("Value")!.GetValue(null)!;
        Assert.All(expected.GetType().GetProperties(), property => Assert.Equal(property.GetValue(expected), property.GetValue(actual)));
    }

    private static IEnumerable<object> Evaluate(string type, IEnumerable<string> literals)
    {
        Assembly assembly = GeneratorHarness.Run($"public static class Values {{ public static {type}[] All => [\n{string.Join(",\n", literals)}\n]; }}").Load();
        return ((Array)assembly.GetType("Values")!.GetProperty("All")!.GetValue(null)!).Cast<object>();
    }
}
