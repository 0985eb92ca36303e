namespace PipelineDsl;

/// <summary>A trained model of a binary task. Implemented by the generator on <c>[Model]</c> classes.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TState">The pipeline's generated State.</typeparam>
public interface IModel<TRow, TState>
    where TState : PipelineState<TRow>
{
    /// <summary>What was trained, on what, and how long it took.</summary>
    TrainingReport Report { get; }

    /// <summary>The scoring function over encoded vectors.</summary>
    Scorer Scorer { get; }

    /// <summary>
    /// The probability of the positive class for a row, in 0 to 1. Reads the state as of the row's event time, changes nothing, allocates nothing.
    /// </summary>
    float Score(in TRow row, TState state);
}
