namespace PipelineDsl;

/// <summary>What replaying a history through a pipeline gave: the Values of every row as they were at its prediction time.</summary>
/// <typeparam name="TValues">The pipeline's generated Values.</typeparam>
public sealed class Replay<TValues>
    where TValues : struct
{
    private readonly TValues[] _values;
    private readonly ObserveOutcome[] _outcomes;

    internal Replay(TValues[] values, ObserveOutcome[] outcomes, TimeSpan elapsed) => (_values, _outcomes, Elapsed) = (values, outcomes, elapsed);

    /// <summary>The Values of each row of the history, in its order.</summary>
    public ReadOnlySpan<TValues> Values => _values;

    /// <summary>What became of each row: copies of an event are neither applied nor scored.</summary>
    public ReadOnlySpan<ObserveOutcome> Outcomes => _outcomes;

    /// <summary>How long the replay took.</summary>
    public TimeSpan Elapsed { get; }

    internal TValues[] ValueArray => _values;
}
