namespace PipelineDsl.Generators.Model;

/// <summary>One encoder of a chain.</summary>
/// <param name="Field">The name of its options, accumulator and fitted struct: <c>Amount_Standardize</c>.</param>
/// <param name="Attribute">The attribute's class, fully qualified.</param>
/// <param name="Creation">The expression that makes the attribute.</param>
/// <param name="Accumulator">The accumulator's type, or null when there is nothing to learn.</param>
/// <param name="Fitted">The fitted struct's type.</param>
/// <param name="Pass">Which pass of the fit learns it, from 1; 0 when there is nothing to learn.</param>
/// <param name="ReadsCategory">Whether it takes a category; else a number.</param>
/// <param name="WritesSlots">Whether it writes slots and ends the chain; else it gives a number.</param>
internal sealed record EncoderStageModel(
    string Field,
    string Attribute,
    string Creation,
    string? Accumulator,
    string Fitted,
    int Pass,
    bool ReadsCategory,
    bool WritesSlots);
