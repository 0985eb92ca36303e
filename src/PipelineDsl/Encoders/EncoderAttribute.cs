namespace PipelineDsl;

/// <summary>
/// Base of the attributes that encode a feature into slots of the vector. Several on one member form a chain in source order.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class EncoderAttribute : Attribute;

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
