namespace PipelineDsl.Tests.Encoders;

/// <summary>Fits encoders of categories, texts and vectors, in one pass or in shards.</summary>
internal static class CategoryFitting
{
    /// <summary>Adds all values to one accumulator.</summary>
    public static TFitted Fit<TAccumulator, TFitted, TValue>(Func<IEncoderAccumulator<TAccumulator, TFitted>> create, IEnumerable<TValue> values, Action<TAccumulator, TValue> add)
        where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>
    {
        var accumulator = (TAccumulator)create();
        foreach (TValue value in values) add(accumulator, value);
        return accumulator.Fit();
    }

    /// <summary>Adds the values to a number of accumulators of about equally many and merges them in order.</summary>
    public static TFitted FitShards<TAccumulator, TFitted, TValue>(
        Func<IEncoderAccumulator<TAccumulator, TFitted>> create, IReadOnlyList<TValue> values, int shards, Action<TAccumulator, TValue> add)
        where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>
    {
        var total = (TAccumulator)create();
        for (int shard = 0; shard < shards; shard++)
        {
            var part = (TAccumulator)create();
            for (int i = values.Count * shard / shards; i < values.Count * (shard + 1) / shards; i++) add(part, values[i]);
            total.Merge(part);
        }

        return total.Fit();
    }

    /// <summary>The vector of a category.</summary>
    public static float[] Encode<TFitted>(TFitted encoder, Category value, int width)
        where TFitted : ICategorySlotEncoder
    {
        float[] slots = Dirty(width);
        encoder.Encode(value, slots);
        return slots;
    }

    /// <summary>The vector of a text.</summary>
    public static float[] Encode<TFitted>(TFitted encoder, string? value, int width)
        where TFitted : ITextSlotEncoder
    {
        float[] slots = Dirty(width);
        encoder.Encode(value, slots);
        return slots;
    }

    /// <summary>The vector of a time.</summary>
    public static float[] Encode<TFitted>(TFitted encoder, DateTime? value, int width)
        where TFitted : ITimeSlotEncoder
    {
        float[] slots = Dirty(width);
        encoder.Encode(value, slots);
        return slots;
    }

    /// <summary>The vector of a vector.</summary>
    public static float[] Encode<TFitted>(TFitted encoder, ReadOnlySpan<float> value, int width)
        where TFitted : IVectorSlotEncoder
    {
        float[] slots = Dirty(width);
        encoder.Encode(value, slots);
        return slots;
    }

    private static float[] Dirty(int width)
    {
        var slots = new float[width];
        slots.AsSpan().Fill(9);
        return slots;
    }
}
