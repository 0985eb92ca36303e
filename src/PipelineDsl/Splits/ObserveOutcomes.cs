namespace PipelineDsl;

/// <summary>What an outcome means for scoring.</summary>
internal static class ObserveOutcomes
{
    /// <summary>Whether the row is an event of its own, and no copy.</summary>
    public static bool IsTaken(this ObserveOutcome outcome) => outcome is ObserveOutcome.Applied or ObserveOutcome.Late or ObserveOutcome.Held;
}
