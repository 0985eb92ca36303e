namespace PipelineDsl.Tests.Encoders;

public class EncoderEdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void NumberEncoders_Infinities_PassThroughAndNaNStaysNaN()
    {
        double[] column = [1, 2, Infinity, 5, double.NaN, -Infinity];
        Func<double, double>[] encoders =
        [
            Fitting.Fit(new StandardizeAttribute().CreateAccumulator, column).Apply,
            Fitting.Fit(new MinMaxAttribute().CreateAccumulator, column).Apply,
            new Log1pAttribute { Signed = true }.Create().Apply,
        ];

        Assert.All(encoders, apply => Assert.Equal([Infinity, -Infinity, double.NaN], new[] { Infinity, -Infinity, double.NaN }.Select(apply)));
    }

    [Theory]
    [InlineData(1.7e308, -1.7e308)]
    [InlineData(1e200, 3)]
    [InlineData(-1e308, -1.5e308)]
    public void ScalingEncoders_HugeValues_StayFinite(double first, double second)
    {
        StandardizeEncoder standardize = Fitting.Fit(new StandardizeAttribute().CreateAccumulator, [first, second]);
        StandardizeEncoder sharded = Fitting.FitSharded(new StandardizeAttribute().CreateAccumulator, [first, second], [1]);
        MinMaxEncoder minMax = Fitting.Fit(new MinMaxAttribute().CreateAccumulator, [first, second]);

        Assert.Equal((first / 2) + (second / 2), standardize.Mean, 1e293);
        Assert.Equal(Math.Abs((first / 2) - (second / 2)), standardize.Scale, 1e293);
        Assert.Equal(1, sharded.Scale / standardize.Scale, 1e-14);
        Assert.Equal(0, minMax.Apply(Math.Min(first, second)));
        Assert.Equal(1, minMax.Apply(Math.Max(first, second)));
        Assert.False(double.IsNaN(minMax.Apply(0)) || double.IsNaN(minMax.Apply(Infinity)));
    }

    [Fact]
    public void StatefulEncoders_NoValueAtAll_AreTheDocumentedDefault()
    {
        double[] column = [double.NaN, double.NaN];
        StandardizeEncoder standardize = Fitting.Fit(new StandardizeAttribute().CreateAccumulator, column);
        DiscretizeEncoder discretize = Fitting.Fit(new DiscretizeAttribute(3).CreateAccumulator, column);
        var slots = new float[3];
        discretize.Encode(12, slots);

        Assert.Equal((0, 1), (standardize.Mean, standardize.Scale));
        Assert.Equal(0, Fitting.Fit(new ImputeAttribute(ImputeBy.Median).CreateAccumulator, column).Value);
        Assert.Equal([1, 0, 0], slots);
        Assert.Equal(["any", "(unused)", "(unused)"], Enumerable.Range(0, 3).Select(discretize.SlotName));
    }

    [Fact]
    public void Standardize_ConstantFarFromZero_ScaleIsOne()
    {
        double[] column = [.. Enumerable.Repeat(1234567.891, 100_000)];
        StandardizeEncoder encoder = Fitting.FitSharded(new StandardizeAttribute().CreateAccumulator, column, [1, 777, 50_000]);
        Assert.Equal((1234567.891, 1.0), (encoder.Mean, encoder.Scale));
        Assert.Equal(0, encoder.Apply(1234567.891));
    }

    [Fact]
    public void Log1p_AtMinusOneAndBelow_IsTheLeastLogarithmOrMissing()
    {
        Log1pEncoder encoder = new Log1pAttribute().Create();
        Log1pEncoder missing = new Log1pAttribute { OutOfDomain = OutOfDomain.Missing }.Create();
        Log1pEncoder signed = new Log1pAttribute { Signed = true }.Create();
        double least = FeatureMath.Log1p(Math.BitIncrement(-1));
        Assert.Equal([least, least, least, Math.Log(0.5)], new[] { -Infinity, -1.5, -1, -0.5 }.Select(encoder.Apply));
        Assert.Equal([double.NaN, double.NaN, double.NaN, Math.Log(0.5)], new[] { -Infinity, -1.5, -1, -0.5 }.Select(missing.Apply));
        Assert.Equal([-Math.Log(11), 0, Math.Log(11)], new[] { -10.0, 0, 10 }.Select(signed.Apply), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([EncodeOutcomes.Refused, EncodeOutcomes.None, EncodeOutcomes.None], [encoder.OutcomeOf(-1), encoder.OutcomeOf(-0.9), signed.OutcomeOf(-5)]);
    }

    [Fact]
    public void Power_BoxCoxOfNumbersThatAreNotPositive_TakesTheSmallestOrIsMissing()
    {
        double[] column = [-3, 0, 2, 4, 9, double.NaN];
        PowerEncoder encoder = Fitting.Fit(new PowerAttribute(PowerMethod.BoxCox).CreateAccumulator, column);
        PowerEncoder missing = Fitting.Fit(new PowerAttribute(PowerMethod.BoxCox) { OutOfDomain = OutOfDomain.Missing }.CreateAccumulator, column);
        Assert.Equal(2, encoder.Least);
        Assert.Equal([encoder.Apply(2), encoder.Apply(2), encoder.Apply(2)], new[] { -3, 0, -Infinity }.Select(encoder.Apply));
        Assert.Equal([double.NaN, double.NaN, encoder.Apply(2)], new[] { -3.0, 0, 2 }.Select(missing.Apply));
        Assert.Equal([EncodeOutcomes.Refused, EncodeOutcomes.None], [encoder.OutcomeOf(0), encoder.OutcomeOf(1)]);
    }

    [Fact]
    public void Power_ColumnWithoutTwoValues_HasExponentOne()
    {
        foreach (double[] column in new[] { [], [double.NaN], [5], new[] { 0.1, 0.1, 0.1 } })
        {
            PowerEncoder encoder = Fitting.Fit(new PowerAttribute().CreateAccumulator, column);
            Assert.Equal((1, 1), (encoder.Lambda, encoder.Scale));
            Assert.Equal(2.5, encoder.Apply(encoder.Mean + 2.5), 1e-12);
        }
    }

    [Fact]
    public void Impute_Indicator_SaysWhatWasMissing()
    {
        ImputeEncoder encoder = Fitting.Fit(new ImputeAttribute(ImputeBy.Mean) { Indicator = true }.CreateAccumulator, [1, 3]);
        Assert.Equal((true, false), (encoder.Indicates(double.NaN), encoder.Indicates(Infinity)));
        Assert.Equal((EncodeOutcomes.Imputed, EncodeOutcomes.None), (encoder.OutcomeOf(double.NaN), encoder.OutcomeOf(2)));
    }

    [Fact]
    public void Discretize_Outputs_SayTheSameBin()
    {
        double[] column = [0, 1, 2, 3, 4];
        var slots = new float[4];
        Fitting.Fit(new DiscretizeAttribute(4) { Output = BinOutput.Ordinal }.CreateAccumulator, column).Encode(2.5, slots);
        Assert.Equal([2, 0, 0, 0], slots);
        DiscretizeEncoder thermometer = Fitting.Fit(new DiscretizeAttribute(4) { Output = BinOutput.Thermometer }.CreateAccumulator, column);
        thermometer.Encode(2.5, slots);
        Assert.Equal([1, 1, 0, 0], slots);
        Assert.Equal([">= 1", ">= 2", ">= 3"], Enumerable.Range(0, 3).Select(thermometer.SlotName));
    }

    [Fact]
    public void Discretize_NarrowBins_AreJoinedUnlessAskedFor()
    {
        double[] column = [0, 1e-9, 2e-9, 3e-9, 4e-9];
        Assert.Empty(Fitting.Fit(new DiscretizeAttribute(4).CreateAccumulator, column).Edges);
        Assert.Equal([1e-9, 2e-9, 3e-9], Fitting.Fit(new DiscretizeAttribute(4) { LeastWidth = 0 }.CreateAccumulator, column).Edges);
    }

    [Fact]
    public void Discretize_KMeansOfNoMoreValuesThanBins_GivesEachABin() =>
        Assert.Equal([1.5, 5.5], Fitting.Fit(new DiscretizeAttribute(8) { By = DiscretizeBy.KMeans }.CreateAccumulator, [1, 2, 2, 9, 1, 9]).Edges);

    [Fact]
    public void Spline_KnotsThatCoincideAtTheTop_StillSumToOne()
    {
        var slots = new float[7];
        SplineEncoder encoder = Fitting.Fit(new SplineAttribute(5) { By = SplineKnots.Quantile }.CreateAccumulator, [0, 1, 2, 7, 7, 7, 7, 7, 7]);
        foreach (double value in new[] { -1, 0, 0.5, 2, 6.9, 7, 8, Infinity })
        {
            encoder.Encode(value, slots);
            Assert.Equal(1, slots.Sum(), 1e-6);
        }
    }

    [Fact]
    public void Spline_WithoutBias_LeavesOutTheLast()
    {
        double[] column = [0, 1, 2, 3];
        var all = new float[6];
        var slots = new float[5];
        Fitting.Fit(new SplineAttribute(4).CreateAccumulator, column).Encode(2.9, all);
        Fitting.Fit(new SplineAttribute(4) { IncludeBias = false }.CreateAccumulator, column).Encode(2.9, slots);
        Assert.Equal(all[..5], slots);
        Fitting.Fit(new SplineAttribute(6) { IncludeBias = false, Extrapolation = SplineExtrapolation.Periodic }.CreateAccumulator, column).Encode(2.9, slots);
        Assert.Equal(0, slots[4]);
    }

    [Fact]
    public void Cyclic_MultiplesOfThePeriod_AreOnePlace()
    {
        var slots = new float[2];
        CyclicEncoder encoder = new CyclicAttribute(24).Create();
        foreach (double value in new[] { 6, 30, -18, 24e12 + 6 })
        {
            encoder.Encode(value, slots);
            Assert.Equal([1, 0], slots, (a, b) => Math.Abs(a - b) < 1e-6f);
        }
    }

    [Fact]
    public void Clip_BeyondBounds_IsTheBound()
    {
        ClipEncoder encoder = new ClipAttribute(-2, 3).Create();
        Assert.Equal([-2, -2, 0.5, 3, 3, double.NaN], new[] { -Infinity, -2.5, 0.5, 3.5, Infinity, double.NaN }.Select(encoder.Apply));
    }

    [Fact]
    public void Impute_Constant_ReplacesOnlyNaN()
    {
        ImputeEncoder encoder = new ImputeAttribute(ImputeBy.Constant) { Value = -1 }.CreateAccumulator().Fit();
        Assert.Equal([-1, 4, Infinity], new[] { double.NaN, 4, Infinity }.Select(encoder.Apply));
    }

    [Fact]
    public void Discretize_SlotNames_SayTheIntervals()
    {
        DiscretizeEncoder encoder = Fitting.Fit(new DiscretizeAttribute(4).CreateAccumulator, [0, 1, 2, 3, 4]);
        Assert.Equal(["< 1", "[1, 2)", "[2, 3)", ">= 3"], Enumerable.Range(0, 4).Select(encoder.SlotName));
    }

    [Fact]
    public void OneHot_SlotNames_SayTheCategories()
    {
        OneHotEncoder encoder = Fitting.Fit(new OneHotAttribute { MaxCategories = 3 }, [Category.Of("b"), Category.Of("a"), Category.Of("b")]);
        Assert.Equal(["(unknown)", "(missing)", "b", "a", "(unused)"], Enumerable.Range(0, 5).Select(encoder.SlotName));
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClipAttribute(2, 1).Create());
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClipAttribute(double.NaN, 1).Create());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiscretizeAttribute(1).CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneHotAttribute { MaxCategories = 0 }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneHotAttribute { MinFrequency = 0 }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImputeAttribute(ImputeBy.Constant) { Value = double.NaN }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImputeAttribute((ImputeBy)9).CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new MinMaxAttribute { Min = 1 }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new RobustScaleAttribute { Lower = 0.8 }.CreateAccumulator());
        Assert.Throws<ArgumentException>(() => new RobustScaleAttribute { Lower = 0, UnitVariance = true }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new WinsorizeAttribute(-0.1, 0.9).CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new PowerAttribute((PowerMethod)5).CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantileTransformAttribute { Quantiles = 1 }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiscretizeAttribute(3) { Output = (BinOutput)7 }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiscretizeAttribute(3) { LeastWidth = -1 }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new SplineAttribute(1).CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new SplineAttribute(3) { Extrapolation = SplineExtrapolation.Periodic }.CreateAccumulator());
        Assert.Throws<ArgumentOutOfRangeException>(() => new PolynomialAttribute(0).Create());
        Assert.Throws<ArgumentOutOfRangeException>(() => new CyclicAttribute(0).Create());
    }

    [Fact]
    public void SlotEncoders_SpanTooShort_Throw()
    {
        DiscretizeEncoder discretize = Fitting.Fit(new DiscretizeAttribute(4).CreateAccumulator, [0, 1, 2, 3, 4]);
        OneHotEncoder oneHot = Fitting.Fit(new OneHotAttribute { MaxCategories = 3 }, [Category.Of("b")]);
        Assert.Throws<ArgumentOutOfRangeException>(() => discretize.Encode(1, new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => oneHot.Encode(Category.Of("b"), new float[4]));
    }
}
