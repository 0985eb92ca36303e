namespace PipelineDsl;

/// <summary>What is looked at, by column: training rows first, then test rows.</summary>
/// <param name="Subject">What it is, in words.</param>
/// <param name="Columns">The features.</param>
/// <param name="Label">The label.</param>
/// <param name="TrainingRows">How many rows are for training.</param>
/// <param name="RowHashes">A hash of each row as a whole.</param>
/// <param name="AreWholeRows">Whether rows with one hash are copies, and do not only encode alike.</param>
/// <param name="Times">Event times and entities, where there are any.</param>
internal sealed record LookTable(
    string Subject,
    LookColumn[] Columns,
    LookLabel Label,
    int TrainingRows,
    ulong[] RowHashes,
    bool AreWholeRows,
    LookTimes? Times)
{
    public int Rows => Label.Values.Length;

    public int TestRows => Rows - TrainingRows;
}
