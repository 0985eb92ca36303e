namespace PipelineDsl.Tests.Encoders;

/// <summary>Fits an encoder to a column, in one pass or in shards.</summary>
internal static class Fitting
{
    public static TFitted Fit<TAccumulator, TFitted>(Func<IEncoderAccumulator<TAccumulator, TFitted>> create, IEnumerable<double> values)
        where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>, INumberAccumulator
    {
        var accumulator = (TAccumulator)create();
        foreach (double value in values) accumulator.Add(value);
        return accumulator.Fit();
    }

    public static OneHotEncoder Fit(OneHotAttribute attribute, IEnumerable<Category> values)
    {
        OneHotAccumulator accumulator = attribute.CreateAccumulator();
        foreach (Category value in values) accumulator.Add(value);
        return accumulator.Fit();
    }

    /// <summary>Cuts the values at the given places, fits each shard apart and merges them in order.</summary>
    public static TFitted FitSharded<TAccumulator, TFitted>(Func<IEncoderAccumulator<TAccumulator, TFitted>> create, double[] values, IEnumerable<int> cuts)
        where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>, INumberAccumulator
    {
        var total = (TAccumulator)create();
        int[] bounds = [0, .. cuts.Select(cut => Math.Clamp(cut, 0, values.Length)).Order(), values.Length];
        for (int i = 1; i < bounds.Length; i++)
        {
            var shard = (TAccumulator)create();
            foreach (double value in values.AsSpan(bounds[i - 1]..bounds[i])) shard.Add(value);
            total.Merge(shard);
        }

        return total.Fit();
    }

    /// <summary>The bytes an encoder is saved as.</summary>
    public static byte[] Saved<T>(T encoder)
        where T : struct, IFittedEncoder<T>
    {
        using var stream = new MemoryStream();
        StateDocument.Write(stream, "test", 1, encoder.Save);
        return stream.ToArray();
    }

    /// <summary>The encoder loaded from what it is saved as.</summary>
    public static T Reloaded<T>(T encoder)
        where T : struct, IFittedEncoder<T>
    {
        using var stream = new MemoryStream(Saved(encoder));
        return T.Load(StateDocument.Read(stream, "memory", "test", 1));
    }
}
