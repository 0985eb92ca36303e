using System.Globalization;
using CsCheck;

namespace PipelineDsl.Tests.Features;

public class FeatureMathTests
{
    private static readonly Dictionary<string, Func<double, double, double>> Functions = new()
    {
        ["Log"] = (x, _) => FeatureMath.Log(x),
        ["Log1p"] = (x, _) => FeatureMath.Log1p(x),
        ["Log2"] = (x, _) => FeatureMath.Log2(x),
        ["Log10"] = (x, _) => FeatureMath.Log10(x),
        ["Exp"] = (x, _) => FeatureMath.Exp(x),
        ["Expm1"] = (x, _) => FeatureMath.Expm1(x),
        ["Sin"] = (x, _) => FeatureMath.Sin(x),
        ["Cos"] = (x, _) => FeatureMath.Cos(x),
        ["Tan"] = (x, _) => FeatureMath.Tan(x),
        ["Atan"] = (x, _) => FeatureMath.Atan(x),
        ["Asin"] = (x, _) => FeatureMath.Asin(x),
        ["Acos"] = (x, _) => FeatureMath.Acos(x),
        ["Pow"] = FeatureMath.Pow,
        ["Atan2"] = FeatureMath.Atan2,
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_ExactValues_WithinTheStatedError(string name)
    {
        string[][] lines = [.. FeatureMathGolden.Lines.Split('\n').Select(line => line.Split(' ')).Where(line => line[0] == name)];
        Assert.True(lines.Length >= 70);
        foreach (string[] line in lines)
        {
            (double x, double y, double nearest, double missing) = (Number(line[1]), Number(line[2]), Number(line[3]), Number(line[4]));
            double actual = Functions[name](x, y);
            double unit = Math.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest);
            double allowed = name is "Asin" or "Acos" || !double.IsNormal(nearest) ? 1.5 : 1;
            double error = Math.Abs((actual - nearest - missing) / unit);
            Assert.True(error <= allowed, $"{name}({x:R}, {y:R}) = {actual:R} is {error} units off {nearest:R}");
        }
    }

    /// <summary>Any change to these bits changes features that models were trained on.</summary>
    [Fact]
    public void Functions_OverManyArguments_GiveThePinnedBits()
    {
        ulong hash = 14695981039346656037;
        var random = new Random(12345);
        for (int i = 0; i < 20_000; i++)
        {
            double x = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            double y = (random.NextDouble() - 0.5) * 40;
            foreach (Func<double, double, double> function in Functions.Values)
            {
                hash = (hash ^ (ulong)BitConverter.DoubleToInt64Bits(function(x, y))) * 1099511628211;
                hash = (hash ^ (ulong)BitConverter.DoubleToInt64Bits(function(y, x))) * 1099511628211;
                hash = (hash ^ (ulong)BitConverter.DoubleToInt64Bits(function(Math.Abs(y), y))) * 1099511628211;
            }
        }

        Assert.Equal("595378810fbb1a2a", hash.ToString("x16", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void SpecialValues_AreThoseOfTheRuntime()
    {
        double[] values = [0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1e300, -1e300, double.Epsilon, -double.Epsilon, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN];
        foreach (double x in values)
        {
            Same(Math.Log(x), FeatureMath.Log(x));
            Same(Math.Abs(x) < 1e-300 ? x : double.LogP1(x), FeatureMath.Log1p(x)); // the runtime adds 1 first
            Same(Math.Log2(x), FeatureMath.Log2(x));
            Same(Math.Log10(x), FeatureMath.Log10(x));
            Same(Math.Exp(x), FeatureMath.Exp(x));
            Same(Math.Abs(x) < 1e-300 ? x : double.ExpM1(x), FeatureMath.Expm1(x));
            Same(Math.Sqrt(x), FeatureMath.Sqrt(x));
            Same(Math.Sin(x), FeatureMath.Sin(x));
            Same(Math.Cos(x), FeatureMath.Cos(x));
            Same(Math.Tan(x), FeatureMath.Tan(x));
            Same(Math.Atan(x), FeatureMath.Atan(x));
            Same(Math.Asin(x), FeatureMath.Asin(x));
            Same(Math.Acos(x), FeatureMath.Acos(x));
            Same(Math.Floor(x), FeatureMath.Floor(x));
            Same(Math.Ceiling(x), FeatureMath.Ceiling(x));
            Same(Math.Truncate(x), FeatureMath.Truncate(x));
            Same(Math.Round(x), FeatureMath.Round(x));
            Same(Math.Abs(x), FeatureMath.Abs(x));
            foreach (double y in values)
            {
                Same(Math.Pow(x, y), FeatureMath.Pow(x, y));
                Same(Math.Atan2(x, y), FeatureMath.Atan2(x, y));
                Same(Math.Min(x, y), FeatureMath.Min(x, y));
                Same(Math.Max(x, y), FeatureMath.Max(x, y));
            }
        }
    }

    [Fact]
    public void NaN_OfAnyBits_GivesOneNaN()
    {
        long expected = BitConverter.DoubleToInt64Bits(double.NaN);
        foreach (long bits in new[] { 0x7FF8000000000000, 0x7FF8000000000123, unchecked((long)0xFFF8000000000456) })
        {
            double x = BitConverter.Int64BitsToDouble(bits);
            foreach (Func<double, double, double> function in Functions.Values) Assert.Equal(expected, BitConverter.DoubleToInt64Bits(function(x, 2)));
            foreach (Func<double, double> function in new Func<double, double>[] { FeatureMath.Abs, FeatureMath.Sqrt, FeatureMath.Floor, FeatureMath.Ceiling, FeatureMath.Round, FeatureMath.Truncate })
            {
                Assert.Equal(expected, BitConverter.DoubleToInt64Bits(function(x)));
            }

            Assert.Equal(expected, BitConverter.DoubleToInt64Bits(FeatureMath.Clamp(x, 0, 1)));
        }
    }

    [Fact]
    public void ExactCases_AreExact()
    {
        for (int n = -300; n <= 300; n++)
        {
            Assert.Equal(n, FeatureMath.Log10(double.Parse($"1e{n}", CultureInfo.InvariantCulture)));
            Assert.Equal(n, FeatureMath.Log2(Math.ScaleB(1, n)));
            Assert.Equal(Math.ScaleB(1, n), FeatureMath.Pow(2, n));
            Assert.Equal((double)n * n, FeatureMath.Pow(n, 2));
            Assert.Equal(Math.Abs(n), FeatureMath.Pow((double)n * n, 0.5));
        }
    }

    [Fact]
    public void Floats_AreTheDoubleRoundedOnce() => Gen.Float.Sample(x =>
    {
        Assert.Equal((float)FeatureMath.Log1p((double)x), FeatureMath.Log1p(x));
        Assert.Equal((float)FeatureMath.Exp((double)x), FeatureMath.Exp(x));
        Assert.Equal((float)FeatureMath.Sin((double)x), FeatureMath.Sin(x));
    });

    [Fact]
    public void Increasing_OnNeighbours_NeverDecreases() => Gen.Double[1e-3, 700].Sample(x =>
    {
        double next = Math.BitIncrement(x);
        Assert.True(FeatureMath.Log(x) <= FeatureMath.Log(next));
        Assert.True(FeatureMath.Log1p(x) <= FeatureMath.Log1p(next));
        Assert.True(FeatureMath.Exp(x) <= FeatureMath.Exp(next));
    });

    private static double Number(string bits) => BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>The same special value, sign of zero included, or within a few units.</summary>
    private static void Same(double expected, double actual)
    {
        bool isSame = double.IsNaN(expected) ? double.IsNaN(actual)
            : expected == 0 || double.IsInfinity(expected) ? BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual)
            : Math.Abs(expected - actual) <= 2 * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
        Assert.True(isSame, $"expected {expected:R}, got {actual:R}");
    }
}
