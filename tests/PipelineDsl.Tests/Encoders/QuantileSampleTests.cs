using CsCheck;

namespace PipelineDsl.Tests.Encoders;

public class QuantileSampleTests
{
    private const double Error = 1.0 / 512;

    [Fact]
    public void Sketch_ManyNumbers_IsOffByLessThanStated()
    {
        Func<double, double>[] shapes =
        [
            place => place / (1 - place),
            place => (place - 0.5) * 1e300,
            place => Math.Exp(40 * place),
            place => Math.Round(1000 * place),
            place => (place - 0.3) * 1e-320,
            place => 1.7e9 + place,
            place => place < 0.7 ? 0 : place,
        ];
        Gen.Select(Gen.Int[0, shapes.Length - 1], Gen.Int[QuantileSample.HeldAtMost + 1, 40_000], Gen.Int[2, 40]).Sample((shape, count, parts) =>
        {
            double[] values = [.. Enumerable.Range(0, count).Select(i => shapes[shape](((i * 7919L % count) + 0.5) / count))];
            double[] exact = Sample(values, isExact: true).Quantiles(parts);
            double[] sketched = Sample(values, isExact: false).Quantiles(parts);
            Assert.Equal((exact[0], exact[^1]), (sketched[0], sketched[^1]));
            double[] sorted = [.. values.Order()];
            for (int i = 0; i <= parts; i++)
            {
                QuantileRank rank = QuantileRank.OfPart(count, i, parts);
                double beside = Math.Max(Math.Abs(sorted[rank.Rank]), Math.Abs(sorted[Math.Min(rank.Rank + 1, count - 1)]));
                Assert.True(Math.Abs(exact[i] - sketched[i]) <= Math.Max(Error * beside, double.Epsilon), $"{exact[i]:R} {sketched[i]:R}");
            }
        }, iter: 100);
    }

    [Fact]
    public void Sketch_WholeNumbersUpTo1024_IsExact()
    {
        double[] values = [.. Enumerable.Range(0, 50_000).Select(i => (double)(i * 7919L % 50_021 % 1025) - (i % 5 == 0 ? 600 : 0))];
        for (int parts = 2; parts < 50; parts++) Assert.Equal(Sample(values, isExact: true).Quantiles(parts), Sample(values, isExact: false).Quantiles(parts));
        Assert.Equal(Sample(values, isExact: true).Median(), Sample(values, isExact: false).Median());
    }

    [Fact]
    public void Sketch_FewNumbers_IsExact() => Gen.Double[-1e6, 1e6].Array[1, 300].Sample(values =>
    {
        Assert.Equal(Sample(values, isExact: true).Quantiles(7), Sample(values, isExact: false).Quantiles(7));
        Assert.Equal(Sample(values, isExact: true).Quantile(0.123), Sample(values, isExact: false).Quantile(0.123));
    });

    [Fact]
    public void Quantile_OfAFraction_IsNumPys()
    {
        double[] values = [4, 1, 3, 2];
        Assert.Equal([1, 1.3, 2.5, 3.25, 4], new[] { 0, 0.1, 0.5, 0.75, 1 }.Select(Sample(values, isExact: true).Quantile), (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void CountNotAbove_AnyNumbers_EqualsLinq() => Gen.Select(Gen.Int[-50, 50].Array[0, 300], Gen.Int[-60, 60]).Sample((numbers, value) =>
    {
        double[] sorted = [.. numbers.Order().Select(number => number / 2.0)];
        Assert.Equal(sorted.Count(number => number <= value), SortedNumbers.CountNotAbove(sorted, value));
        Assert.Equal(sorted.Count(number => number < value), SortedNumbers.CountBelow(sorted, value));
    });

    private static QuantileSample Sample(double[] values, bool isExact)
    {
        var sample = new QuantileSample(isExact);
        foreach (double value in values) sample.Add(value);
        return sample;
    }
}
