namespace PipelineDsl;

/// <summary>Counts the rows of a replay that are no event of their own, by why.</summary>
internal struct UntakenRows
{
    /// <summary>Exact copies of an event.</summary>
    public long Copies { get; private set; }

    /// <summary>Other rows with the id of an event.</summary>
    public long Conflicting { get; private set; }

    /// <summary>Rows that were refused for another reason.</summary>
    public long Refused { get; private set; }

    /// <summary>Whether a row was not taken; counts it.</summary>
    /// <param name="outcomes">What became of each row; empty when there was no replay.</param>
    /// <param name="row">The row.</param>
    public bool Count(ReadOnlySpan<ObserveOutcome> outcomes, int row)
    {
        if (outcomes.IsEmpty || outcomes[row].IsTaken()) return false;
        if (outcomes[row] == ObserveOutcome.Duplicate) Copies++;
        else if (outcomes[row] == ObserveOutcome.Conflicting) Conflicting++;
        else Refused++;
        return true;
    }
}
