namespace PipelineDsl.ML;

/// <summary>
/// A power of two for each slot, 1 unless its values reach beyond ±2²⁰. Trees do not mind, since the order stays; but Microsoft.ML notes "missing goes
/// right" as threshold + 1, which a float loses above 2²⁴.
/// </summary>
internal static class SlotScales
{
    private const int GreatestExponent = 20;

    public static float[] Of(EncodedMatrix matrix)
    {
        float[] greatest = new float[matrix.Width];
        for (int row = 0; row < matrix.RowCount; row++)
        {
            ReadOnlySpan<float> vector = matrix.Row(row);
            for (int slot = 0; slot < vector.Length; slot++)
            {
                float magnitude = MathF.Abs(vector[slot]);
                if (magnitude > greatest[slot] && float.IsFinite(magnitude))
                {
                    greatest[slot] = magnitude;
                }
            }
        }

        return Array.ConvertAll(greatest, static value => value <= 1 << GreatestExponent ? 1f : MathF.ScaleB(1, GreatestExponent - 1 - MathF.ILogB(value)));
    }
}
