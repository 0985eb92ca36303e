namespace PipelineDsl.Generators.Model;

/// <summary>One encoder of a chain.</summary>
/// <param name="Field">The name of its options, accumulator and fitted struct: <c>Amount_Standardize</c>.</param>
/// <param name="Attribute">The attribute's class, fully qualified.</param>
/// <param name="Creation">The expression that makes the attribute.</param>
/// <param name="Accumulator">The accumulator's type, or null when there is nothing to learn.</param>
/// <param name="Fitted">The fitted struct's type.</param>
/// <param name="Pass">Which pass of the fit learns it, from 1; 0 when there is nothing to learn.</param>
/// <param name="Input">What it takes.</param>
/// <param name="Traits">What else there is to know.</param>
/// <param name="Indicator">What the slot of its indicator is called, or null when it has none.</param>
internal sealed record EncoderStageModel(
    string Field,
    string Attribute,
    string Creation,
    string? Accumulator,
    string Fitted,
    int Pass,
    EncoderInput Input,
    EncoderTraits Traits,
    string? Indicator)
{
    /// <summary>Whether it writes slots and ends the chain; else it gives a number.</summary>
    public bool WritesSlots => (Traits & EncoderTraits.WritesSlots) != 0;

    /// <summary>Whether it learns from labels.</summary>
    public bool IsSupervised => (Traits & EncoderTraits.IsSupervised) != 0;

    /// <summary>Whether it can keep what an earlier fit gave out.</summary>
    public bool Refits => (Traits & EncoderTraits.Refits) != 0;

    /// <summary>Whether it says what becomes of a value.</summary>
    public bool ReportsOutcome => (Traits & EncoderTraits.ReportsOutcome) != 0;

    /// <summary>Whether it sets one slot to 1 and says which.</summary>
    public bool SetsOneSlot => (Traits & EncoderTraits.SetsOneSlot) != 0;
}
