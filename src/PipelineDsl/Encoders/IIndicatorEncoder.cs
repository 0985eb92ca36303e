namespace PipelineDsl;

/// <summary>
/// Beside <see cref="INumberEncoder"/> or <see cref="INumberSlotEncoder"/>: one more slot after those of the chain, 1 where the value that
/// reaches this encoder has a property and 0 elsewhere. Whether the slot is there is said by an option that
/// <see cref="EncoderIndicatorAttribute"/> names.
/// </summary>
public interface IIndicatorEncoder
{
    /// <summary>Whether the value, as it reaches the encoder, has the property; NaN is missing.</summary>
    bool Indicates(double value);
}
