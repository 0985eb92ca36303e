namespace PipelineDsl;

/// <summary>Applies a <see cref="TextNorm"/>.</summary>
internal static class TextNorms
{
    /// <summary>Reads the norm's name.</summary>
    public static TextNorm Load(StateReader reader) =>
        Enum.TryParse(reader.Text("norm"), out TextNorm norm) && Enum.IsDefined(norm) ? norm : throw reader.Fault("norm", "this version does not know the norm.");

    /// <summary>Divides the values by their norm; sums run in double precision, in order.</summary>
    public static void Apply(TextNorm norm, Span<float> values)
    {
        if (norm == TextNorm.None) return;
        double size = 0;
        foreach (float value in values) size += norm == TextNorm.L1 ? Math.Abs((double)value) : (double)value * value;
        if (norm == TextNorm.L2) size = Math.Sqrt(size);
        if (size == 0) return;
        foreach (ref float value in values)
        {
            if (value != 0) value = (float)(value / size);
        }
    }
}
