using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>How one labeling function does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Polarity">The classes it voted for.</param>
/// <param name="Coverage">The share of rows it voted on.</param>
/// <param name="Overlaps">The share of rows on which another function voted too.</param>
/// <param name="Conflicts">The share of rows on which another function voted for another class.</param>
/// <param name="Right">How many of its votes were right, among rows whose class is known.</param>
/// <param name="Wrong">How many were wrong.</param>
/// <param name="LearnedAccuracy">The probability that a vote is right, as a label model learned it; NaN without one.</param>
/// <param name="Failure">What it threw, or null.</param>
public sealed record LabelingFunctionReport(
    string Name, ImmutableArray<string> Polarity, double Coverage, double Overlaps, double Conflicts, long Right, long Wrong, double LearnedAccuracy, VoteFailure? Failure)
{
    /// <summary>The share of its votes that were right, among rows whose class is known; NaN when there is none.</summary>
    public double Accuracy => Right + Wrong == 0 ? double.NaN : (double)Right / (Right + Wrong);
}
