namespace PipelineDsl.Generators.Model;

/// <summary>What else there is to know of an encoder.</summary>
[Flags]
internal enum EncoderTraits
{
    None = 0,

    /// <summary>It writes slots and ends the chain; else it gives a number.</summary>
    WritesSlots = 1,

    /// <summary>It learns from labels.</summary>
    IsSupervised = 2,

    /// <summary>Its accumulator can keep what an earlier fit gave out.</summary>
    Refits = 4,

    /// <summary>Its fitted struct says what becomes of a value.</summary>
    ReportsOutcome = 8,

    /// <summary>It sets one slot to 1 and the others to 0, and says which.</summary>
    SetsOneSlot = 16,
}
