using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>Training rows against test rows. A figure that is not defined, or was not asked for, is NaN.</summary>
/// <param name="TrainingRows">Training rows.</param>
/// <param name="TestRows">Test rows.</param>
/// <param name="Duplicates">Test rows of which an exact copy, but for the event id, is among the training rows.</param>
/// <param name="OverlappingRows">Training rows that are not older than the oldest test row.</param>
/// <param name="ImmatureRows">Training rows that are older, but whose label was not known when the test begins.</param>
/// <param name="Entities">The overlap of each entity key.</param>
/// <param name="AdversarialAuc">The AUC of a model that tells training from test rows, on rows it was not trained on; 0.5 when it cannot.</param>
public sealed record SidesLook(
    long TrainingRows,
    long TestRows,
    long Duplicates,
    long OverlappingRows,
    long ImmatureRows,
    ImmutableArray<EntityOverlap> Entities,
    double AdversarialAuc)
{
    /// <summary>The share of test rows that are duplicates.</summary>
    public double DuplicateShare => (double)Duplicates / TestRows;

    /// <summary>The share of training rows that are not older than the oldest test row.</summary>
    public double OverlapShare => (double)OverlappingRows / TrainingRows;
}
