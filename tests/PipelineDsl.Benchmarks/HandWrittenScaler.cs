namespace PipelineDsl.Benchmarks;

/// <summary>Standardization by hand: one multiplication and one addition a slot.</summary>
internal sealed class HandWrittenScaler
{
    private readonly double[] _scale;
    private readonly double[] _shift;

    /// <param name="rows">Rows of <paramref name="width"/> features, one after the other.</param>
    /// <param name="width">Features a row.</param>
    public HandWrittenScaler(ReadOnlySpan<double> rows, int width)
    {
        _scale = new double[width];
        _shift = new double[width];
        int count = rows.Length / width;
        for (int slot = 0; slot < width; slot++)
        {
            double mean = 0;
            for (int row = 0; row < count; row++) mean += rows[(row * width) + slot];
            mean /= count;

            double variance = 0;
            for (int row = 0; row < count; row++)
            {
                double distance = rows[(row * width) + slot] - mean;
                variance += distance * distance;
            }

            variance /= count;
            _scale[slot] = variance == 0 ? 1 : 1 / Math.Sqrt(variance);
            _shift[slot] = -mean * _scale[slot];
        }
    }

    /// <summary>The scale of the first slot: a checksum of a fit.</summary>
    public double ScaleOfFirst => _scale[0];

    public void Encode(ReadOnlySpan<double> features, Span<float> vector)
    {
        for (int slot = 0; slot < _scale.Length; slot++)
        {
            vector[slot] = (float)Math.FusedMultiplyAdd(features[slot], _scale[slot], _shift[slot]);
        }
    }
}
