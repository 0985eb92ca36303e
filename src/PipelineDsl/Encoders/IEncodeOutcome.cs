namespace PipelineDsl;

/// <summary>On a fitted encoder: says what becomes of a value, for the report of a row. An encoder without it has nothing to say.</summary>
/// <typeparam name="TValue">
/// What the encoder takes: <see cref="double"/>, <see cref="Category"/>, <see cref="string"/>, <see cref="Nullable{DateTime}"/> or
/// <see cref="ReadOnlySpan{Single}"/>.
/// </typeparam>
public interface IEncodeOutcome<in TValue>
    where TValue : allows ref struct
{
    /// <summary>What becomes of a value as it reaches the encoder. <see cref="EncodeOutcomes.Missing"/> need not be said: it is known of the raw value.</summary>
    EncodeOutcomes OutcomeOf(TValue value);
}
