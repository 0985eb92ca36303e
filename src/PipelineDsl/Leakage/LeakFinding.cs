using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>Something in the data that looks like a leak.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">How much it should worry.</param>
/// <param name="Features">The features or columns it is about; empty when it is about the rows.</param>
/// <param name="Figure">The measure that was compared with the threshold.</param>
/// <param name="Message">What was seen, and what to do.</param>
public sealed record LeakFinding(LeakFindingKind Kind, LeakSeverity Severity, ImmutableArray<string> Features, double Figure, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Severity}: {Message}";
}
