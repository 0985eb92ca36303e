namespace PipelineDsl.Tests.Encoders;

public class BinarizeTests
{
    [Theory]
    [InlineData(2.5, 2.6, 1)]
    [InlineData(2.5, 2.5, 0)]
    [InlineData(2.5, -1e30, 0)]
    [InlineData(0, 5e-324, 1)]
    [InlineData(0, -0d, 0)]
    [InlineData(2.5, double.NaN, double.NaN)]
    [InlineData(2.5, double.PositiveInfinity, 1)]
    [InlineData(2.5, double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, 0)]
    [InlineData(double.NegativeInfinity, 0, 1)]
    public void Apply_AnyNumber_SaysWhetherItIsAboveTheThreshold(double threshold, double value, double expected)
    {
        BinarizeEncoder encoder = new BinarizeAttribute(threshold).Create();
        Assert.Equal(expected, encoder.Apply(value));
        Assert.Equal(expected, Fitting.Reloaded(encoder).Apply(value));
    }

    [Fact]
    public void Threshold_NaN_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new BinarizeAttribute(double.NaN).Create());
}
