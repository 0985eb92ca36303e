namespace PipelineDsl;

/// <summary>
/// Base of the attributes that encode a feature into slots of the vector. Several on one member form a chain in source order.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class EncoderAttribute : Attribute
{
    /// <summary>
    /// On a member with several values: those that the encoder is for; the others pass it by. An element of a tuple (<c>"Log"</c>), a function or
    /// a window of an aggregate (<c>"mean"</c>, <c>"7d"</c>, <c>"mean_7d"</c>), a column, or a value's full name. Omitted: all.
    /// </summary>
    public string[] On { get; set; } = [];
}

/// <summary>An encoder that learns from training rows.</summary>
/// <typeparam name="TAccumulator">What one pass over the rows collects.</typeparam>
/// <typeparam name="TFitted">The immutable fitted struct.</typeparam>
public abstract class EncoderAttribute<TAccumulator, TFitted> : EncoderAttribute
    where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>
    where TFitted : struct, IFittedEncoder<TFitted>
{
    /// <summary>A new, empty accumulator with the attribute's options.</summary>
    public abstract TAccumulator CreateAccumulator();
}
