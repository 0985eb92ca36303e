namespace PipelineDsl;

/// <summary>An encoder that is known from its options alone.</summary>
/// <typeparam name="TFitted">The immutable struct.</typeparam>
public abstract class StatelessEncoderAttribute<TFitted> : EncoderAttribute
    where TFitted : struct, IFittedEncoder<TFitted>
{
    /// <summary>The encoder.</summary>
    public abstract TFitted Create();
}
