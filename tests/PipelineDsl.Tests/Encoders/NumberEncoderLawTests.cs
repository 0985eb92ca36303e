using CsCheck;

namespace PipelineDsl.Tests.Encoders;

/// <summary>What holds for every encoder of numbers, on any column.</summary>
public class NumberEncoderLawTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly double[] Strange = [double.NaN, Infinity, -Infinity, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 1e30, -1e30, 2.3e-308];

    private static readonly Gen<double> Value = Gen.OneOf(
        Gen.Double[-100, 100],
        Gen.Int[-3, 3].Select(value => (double)value),
        Gen.Double,
        Gen.Int[0, Strange.Length - 1].Select(index => Strange[index]));

    private static readonly Gen<(double[] Values, int[] Cuts)> Column = Gen.Select(Gen.OneOf(Value.Array[0, 60], Gen.Double[-100, 100].Array[2, 200]), Gen.Int[0, 200].Array[0, 5]);

    private static readonly double[] Many = [.. Enumerable.Range(0, 60_000).Select(i => (i * 7919 % 60_013 * Math.Pow(10, i % 7)) - (i % 3 == 0 ? 20_000 : 0))];

    [Fact]
    public void Encode_AnyColumnAndNumber_IsNeverNaN() => Gen.Select(Column, Value).Sample((column, probe) =>
    {
        foreach (NumberEncoderCase encoder in NumberEncoderCase.All)
        {
            Func<double, float[]> encode = encoder.Fit(column.Values, []).Encode;
            foreach (double value in column.Values.Append(probe).Append(Infinity).Append(-Infinity).Append(0).Append(double.MaxValue))
            {
                if (!double.IsNaN(value)) Assert.False(encode(value).Any(float.IsNaN), $"{encoder}: {value:R}");
            }
        }
    }, iter: 40);

    [Fact]
    public void Fit_AnyShards_GivesTheSameBytes() => Column.Sample(column =>
    {
        foreach (NumberEncoderCase encoder in NumberEncoderCase.Sharded) Assert.Equal(encoder.Fit(column.Values, []).Saved, encoder.Fit(column.Values, column.Cuts).Saved);
    }, iter: 40);

    [Fact]
    public void Fit_ManyRowsInOneTwoOrSixteenShardsAndAnyOrder_GivesTheSameBytes()
    {
        double[] backwards = [.. Many.Reverse()];
        foreach (NumberEncoderCase encoder in NumberEncoderCase.Sharded)
        {
            byte[] expected = encoder.Fit(Many, []).Saved;
            Assert.Equal(expected, encoder.Fit(Many, [777]).Saved);
            Assert.Equal(expected, encoder.Fit(Many, [.. Enumerable.Range(1, 15).Select(i => i * 3_900)]).Saved);
            Assert.Equal(expected, encoder.Fit(backwards, [20_000, 40_000]).Saved);
        }
    }

    [Fact]
    public void Encode_Missing_IsWhatEachEncoderSays()
    {
        foreach (NumberEncoderCase encoder in NumberEncoderCase.All)
        {
            float[] missing = encoder.Fit([1, 2, 2, 3, 8, 13], []).Encode(double.NaN);
            float[] expected = encoder.Name switch
            {
                "Impute by constant" => [7],
                "Impute by most frequent" => [2],
                var name when name.StartsWith("Impute by median", StringComparison.Ordinal) => [2.5f],
                var name when name.Contains("Ordinal", StringComparison.Ordinal) => [-1],
                _ when missing.Length > 1 => new float[missing.Length],
                _ => [float.NaN],
            };
            Assert.True(expected.AsSpan().SequenceEqual(missing), $"{encoder}: {string.Join(' ', missing)}");
        }
    }

    [Fact]
    public void Encode_MissingAsNaN_IsNaNInAllSlots()
    {
        double[] column = [1, 2, 3, 4];
        var slots = new float[4];
        Fitting.Fit(new DiscretizeAttribute(4) { Missing = MissingSlots.NaN }.CreateAccumulator, column).Encode(double.NaN, slots);
        Assert.All(slots, slot => Assert.True(float.IsNaN(slot)));
        slots.AsSpan().Clear();
        Fitting.Fit(new SplineAttribute(2) { Missing = MissingSlots.NaN }.CreateAccumulator, column).Encode(double.NaN, slots);
        Assert.All(slots, slot => Assert.True(float.IsNaN(slot)));
        slots.AsSpan().Clear();
        new PolynomialAttribute(4) { Missing = MissingSlots.NaN }.Create().Encode(double.NaN, slots);
        Assert.All(slots, slot => Assert.True(float.IsNaN(slot)));
        new CyclicAttribute(7) { Missing = MissingSlots.NaN }.Create().Encode(Infinity, slots.AsSpan(0, 2));
        Assert.All(slots[..2], slot => Assert.True(float.IsNaN(slot)));
    }

    [Fact]
    public void Encode_Infinities_AreWhatEachEncoderSays()
    {
        foreach (NumberEncoderCase encoder in NumberEncoderCase.All)
        {
            Func<double, float[]> encode = encoder.Fit([1, 2, 2, 3, 8, 13], []).Encode;
            (float[] below, float[] above) = (encode(-Infinity), encode(Infinity));
            (float[] Below, float[] Above)? expected = encoder.Name switch
            {
                "Log1p" => ([-36.7368f], [float.PositiveInfinity]),
                "Clip" => ([-2], [3.5f]),
                "MinMax clipped" => ([-1], [4]),
                "Cyclic" => ([0, 0], [0, 0]),
                "Polynomial" => ([float.NegativeInfinity, float.PositiveInfinity, float.NegativeInfinity], [float.PositiveInfinity, float.PositiveInfinity, float.PositiveInfinity]),
                var name when name.StartsWith("Winsorize", StringComparison.Ordinal) => (encode(-1e9), encode(1e9)),
                var name when name.StartsWith("QuantileTransform to", StringComparison.Ordinal) => ([-5.1993375f], [5.1993375f]),
                var name when name.StartsWith("QuantileTransform", StringComparison.Ordinal) => ([0], [1]),
                var name when name.StartsWith("Discretize", StringComparison.Ordinal) => (encode(-1e9), encode(1e9)),
                var name when name.Contains("Constant", StringComparison.Ordinal) => (encode(-1e9), encode(1e9)),
                var name when name.Contains("Periodic", StringComparison.Ordinal) => (new float[4], new float[4]),
                var name when name.StartsWith("Spline", StringComparison.Ordinal) || name.StartsWith("Power", StringComparison.Ordinal) => null,
                _ => ([float.NegativeInfinity], [float.PositiveInfinity]),
            };
            if (expected is not { } ends) continue;
            Assert.Equal(ends.Below, below, (a, b) => a.Equals(b) || Math.Abs(a - b) < 1e-4f);
            Assert.Equal(ends.Above, above, (a, b) => a.Equals(b) || Math.Abs(a - b) < 1e-4f);
        }
    }
}
