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
            new Log1pAttribute().Create().Apply,
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
    public void Log1p_BelowMinusOne_IsMissing()
    {
        Log1pEncoder encoder = new Log1pAttribute().Create();
        Assert.Equal(double.NegativeInfinity, encoder.Apply(-1));
        Assert.True(double.IsNaN(encoder.Apply(-1.5)));
        Assert.Equal(Math.Log(11), encoder.Apply(10), 1e-15);
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
