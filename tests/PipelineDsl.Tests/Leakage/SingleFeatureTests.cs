using CsCheck;

namespace PipelineDsl.Tests.Leakage;

public class SingleFeatureTests
{
    private static readonly Gen<(double X, bool Y)[]> s_rows =
        Gen.Select(Gen.OneOf(Gen.Int[0, 5].Select(i => (double)i), Gen.Double[-1e3, 1e3], Gen.Const(double.NaN)), Gen.Bool).Array[4, 200];

    [Fact]
    public void RankAuc_OfAnyScores_IsTheShareOfOrderedPairs() => s_rows.Sample(rows =>
    {
        double pairs = 0, ordered = 0;
        foreach ((double x, bool _) in rows.Where(row => row.Y))
        {
            foreach ((double other, bool _) in rows.Where(row => !row.Y))
            {
                pairs++;
                ordered += double.IsNaN(x) || double.IsNaN(other) || x == other ? 0.5 : x > other ? 1 : 0;
            }
        }

        double auc = RankAuc.WithMissing([.. rows.Select(row => row.X)], [.. rows.Select(row => row.Y)]);
        if (pairs == 0) Assert.True(double.IsNaN(auc));
        else Assert.Equal(ordered / pairs, auc, 1e-12);
    });

    [Fact]
    public void Correlation_OfAnyNumbers_IsPearsons() => Gen.Select(Gen.Double[-100, 100], Gen.Double[-100, 100]).Array[2, 60].Sample(rows =>
    {
        double[] x = [.. rows.Select(row => row.Item1), double.NaN, 5];
        double[] y = [.. rows.Select(row => row.Item2), 7, double.NaN];
        double meanX = rows.Average(row => row.Item1), meanY = rows.Average(row => row.Item2);
        double covariance = rows.Sum(row => (row.Item1 - meanX) * (row.Item2 - meanY));
        double expected = covariance / Math.Sqrt(rows.Sum(row => Math.Pow(row.Item1 - meanX, 2)) * rows.Sum(row => Math.Pow(row.Item2 - meanY, 2)));
        double actual = SingleFeature.Correlation(x, y);
        if (double.IsNaN(expected)) Assert.True(double.IsNaN(actual));
        else Assert.Equal(expected, actual, 1e-6);
    });

    [Fact]
    public void Correlation_OfAConstant_IsNotDefined() => Assert.True(double.IsNaN(SingleFeature.Correlation([1, 1, 1], [0, 1, 0])));

    [Fact]
    public void MutualInformation_OfAnyKinds_IsEntropyThatIsShared() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2]).Array[1, 100].Sample(rows =>
    {
        // I(X; Y) = H(X) + H(Y) − H(X, Y)
        static double Entropy<T>(IEnumerable<T> values) => values.GroupBy(value => value).Select(group => group.Count() / (double)values.Count()).Sum(p => -p * Math.Log(p));
        double expected = Entropy(rows.Select(row => row.Item1)) + Entropy(rows.Select(row => row.Item2)) - Entropy(rows);
        double actual = SingleFeature.MutualInformation(new ValueBins([.. rows.Select(row => row.Item1)], 5), new ValueBins([.. rows.Select(row => row.Item2)], 3));
        Assert.Equal(expected, actual, 1e-9);
    });

    [Fact]
    public void Bins_OfFewNumbers_AreTheNumbers() => Gen.OneOf(Gen.Int[-9, 9].Select(i => (double)i), Gen.Const(double.NaN)).Array[1, 90].Sample(numbers =>
    {
        ValueBins bins = ValueBins.OfNumbers(numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            Assert.InRange(bins.Bins[i], 0, bins.Count - 1);
            Assert.Equal(double.IsNaN(numbers[i]), bins.Bins[i] == 0);
            for (int j = 0; j < numbers.Length; j++) Assert.Equal(numbers[i].Equals(numbers[j]), bins.Bins[i] == bins.Bins[j]);
        }
    });

    [Fact]
    public void Bins_OfManyNumbers_AreOrderedSharesOfAboutEqualSize() => Gen.Select(Gen.Int[200, 2_000], Gen.Int[0, int.MaxValue]).Sample((count, seed) =>
    {
        var random = new Random(seed);
        double[] numbers = [.. Enumerable.Range(0, count).OrderBy(_ => random.Next()).Select(i => i / 8d)];
        ValueBins bins = ValueBins.OfNumbers(numbers);
        Assert.Equal(ValueBins.Shares, bins.Bins.Distinct().Count());
        Assert.All(bins.Bins.GroupBy(bin => bin), group => Assert.InRange(group.Count(), numbers.Length / ValueBins.Shares - 1, numbers.Length / ValueBins.Shares + 2));
        int[] byNumber = [.. Enumerable.Range(0, numbers.Length).OrderBy(i => numbers[i]).Select(i => bins.Bins[i])];
        Assert.Equal(byNumber.Order(), byNumber);
    });

    [Fact]
    public void Bins_OfANumberThatMostRowsHave_KeepTheRestApart()
    {
        double[] numbers = [.. Enumerable.Repeat(0d, 950), .. Enumerable.Range(1, 50).Select(i => (double)i)];
        ValueBins bins = ValueBins.OfNumbers(numbers);
        Assert.Single(bins.Bins.Take(950).Distinct());
        Assert.Equal(ValueBins.Shares - 1, bins.Bins.Skip(950).Distinct().Count());
        Assert.DoesNotContain(bins.Bins[0], bins.Bins.Skip(950));
    }

    [Fact]
    public void Bins_OfCategories_KeepTheMostFrequent()
    {
        int[] codes = [.. Enumerable.Range(0, 100).SelectMany(code => Enumerable.Repeat(code, code + 1)), -1];
        ValueBins bins = ValueBins.Of(new LookColumn("c", codes, 100), codes.Length);
        Assert.Equal(0, bins.Bins[^1]);
        Assert.Equal(ValueBins.MostCategories + 2, bins.Count);
        int Bin(int code) => bins.Bins[Array.IndexOf(codes, code)];
        Assert.Equal(1, Bin(99));
        Assert.Equal(ValueBins.MostCategories, Bin(100 - ValueBins.MostCategories));
        Assert.Equal(Bin(0), Bin(99 - ValueBins.MostCategories));
    }

    [Fact]
    public void Auc_OfACategoryThatEachRowHasAlone_IsAHalf()
    {
        bool[] positives = [.. Enumerable.Range(0, 1_000).Select(i => i % 3 == 0)];
        Assert.Equal(0.5, SingleFeature.Auc(new LookColumn("id", [.. Enumerable.Range(0, 1_000)], 1_000), positives), 1e-12);
    }

    [Fact]
    public void Auc_OfACategoryThatIsTheLabel_IsOne()
    {
        bool[] positives = [.. Enumerable.Range(0, 1_000).Select(i => i % 3 == 0)];
        Assert.Equal(1, SingleFeature.Auc(new LookColumn("c", [.. positives.Select(positive => positive ? 1 : 0)], 2), positives));
    }

    [Fact]
    public void Auc_OfANumberThatIsFilledForOneClass_SeesTheMissing()
    {
        bool[] positives = [.. Enumerable.Range(0, 1_000).Select(i => i % 4 == 0)];
        var column = new LookColumn("x", [.. positives.Select((positive, i) => positive ? i % 7 : double.NaN)]);
        Assert.Equal(1, SingleFeature.Auc(column, positives));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Auc_OfANumber_TakesTheBetterDirection(int sign)
    {
        bool[] positives = [.. Enumerable.Range(0, 400).Select(i => i >= 200)];
        Assert.Equal(1, SingleFeature.Auc(new LookColumn("x", [.. Enumerable.Range(0, 400).Select(i => sign * (i + 0.5))]), positives));
    }

    [Fact]
    public void Auc_OfANumberThatTellsByItsMiddle_IsSeen()
    {
        bool[] positives = [.. Enumerable.Range(0, 900).Select(i => i / 300 == 1)];
        Assert.True(SingleFeature.Auc(new LookColumn("x", [.. Enumerable.Range(0, 900).Select(i => (double)i)]), positives) > 0.95);
    }

    [Fact]
    public void Auc_OfOneClass_IsNotDefined() => Assert.True(double.IsNaN(SingleFeature.Auc(new LookColumn("x", [1, 2, 3]), [true, true, true])));
}
