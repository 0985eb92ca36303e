namespace PipelineDsl;

/// <summary>What became of every row of a history in a split.</summary>
/// <param name="Before">Older than the training part: they only feed windows.</param>
/// <param name="Immature">In a gap: their label was not known when the next part begins.</param>
/// <param name="After">Newer than the test part.</param>
/// <param name="Unlabeled">Inside a part, without a label.</param>
/// <param name="Copies">Copies of an event that came before.</param>
public sealed record SplitCounts(long Before, long Immature, long After, long Unlabeled, long Copies);
