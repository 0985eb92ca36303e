namespace PipelineDsl;

/// <summary>What became of every row of a history in a split.</summary>
/// <param name="Before">Older than the training part: they only feed windows.</param>
/// <param name="Immature">In a gap: their label was not known when the next part begins.</param>
/// <param name="After">Newer than the test part.</param>
/// <param name="Unlabeled">Inside a part, without a label.</param>
/// <param name="Copies">Exact copies of an event that came before.</param>
/// <param name="Conflicting">Other rows with the id of an event that came before: the first stands.</param>
/// <param name="Refused">Rows that the schema's annotations refuse, or that the state does not take for another reason.</param>
public sealed record SplitCounts(long Before, long Immature, long After, long Unlabeled, long Copies, long Conflicting, long Refused);
