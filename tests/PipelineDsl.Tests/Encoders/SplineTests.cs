namespace PipelineDsl.Tests.Encoders;

public class SplineTests
{
    /// <summary>The smallest numbers there are, in the worst case one apart, and the largest: neither the width of the knots nor half of it may vanish or overflow.</summary>
    [Theory]
    [InlineData(0, double.Epsilon)]
    [InlineData(double.Epsilon, 3 * double.Epsilon)]
    [InlineData(-double.MaxValue, double.MaxValue)]
    public void Encode_ColumnsOfExtremeWidth_SumsToOne(double low, double high)
    {
        var accumulator = new SplineAttribute(3).CreateAccumulator();
        for (int i = 0; i < 10; i++) accumulator.Add(i % 2 == 0 ? low : high);
        SplineEncoder encoder = accumulator.Fit();
        Span<float> slots = stackalloc float[5];
        foreach (double value in (double[])[low, high])
        {
            encoder.Encode(value, slots);
            float sum = 0;
            foreach (float slot in slots) sum += slot;
            Assert.Equal(1, sum, 1e-6);
        }
    }
}
