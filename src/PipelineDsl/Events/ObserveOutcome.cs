namespace PipelineDsl;

/// <summary>What became of a row, or of an outcome, that was handed to a state.</summary>
public enum ObserveOutcome
{
    /// <summary>Taken, in time.</summary>
    Applied,

    /// <summary>
    /// Taken, but it came after the instant from which it should have been seen: scores in between missed it (a parity violation). It keeps
    /// the place it should have had, so later reads equal a replay.
    /// </summary>
    Late,

    /// <summary>An exact copy of an event, or of an outcome, that is there already. Not taken.</summary>
    Duplicate,

    /// <summary>Another row with the id of an event, or another value for an outcome, that is there already: the first stands. Not taken.</summary>
    Conflicting,

    /// <summary>An outcome of an event that has not been seen yet: kept until the event comes. For an event: its label is not known yet.</summary>
    Held,

    /// <summary>
    /// So old that no window can hold it and its id is no longer remembered; for an outcome: its event is out of reach, or its row is not held. Not taken.
    /// </summary>
    Expired,

    /// <summary>The row does not satisfy the schema's own annotations; a reader would have put it in quarantine. Not taken.</summary>
    Invalid,

    /// <summary>Further ahead of the clock than <see cref="PipelineState{TRow}.MaximumAdvance"/> allows. Not taken.</summary>
    Ahead,
}
