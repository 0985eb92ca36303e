using System.Collections.Immutable;

namespace PipelineDsl.CompilerServices;

/// <summary>What the library needs of a generated pipeline. Implemented explicitly, so that features may have any name.</summary>
/// <typeparam name="TSelf">The pipeline.</typeparam>
/// <typeparam name="TRow">Its row.</typeparam>
/// <typeparam name="TValues">Its generated Values.</typeparam>
/// <typeparam name="TState">Its generated State.</typeparam>
public interface IPipeline<TSelf, TRow, TValues, TState>
    where TSelf : class, IPipeline<TSelf, TRow, TValues, TState>
    where TValues : struct, IFeatureValues<TValues>
    where TState : PipelineState<TRow>
{
    /// <summary>The pipeline as declared.</summary>
    static abstract PipelineDescription Description { get; }

    /// <summary>Access to the row.</summary>
    static abstract RowSchema<TRow> Schema { get; }

    /// <summary>What each slot of the fitted vector stands for.</summary>
    ImmutableArray<string> SlotNames { get; }

    /// <summary>A new state with the rows of other schemas that a history carries.</summary>
    static abstract TState CreateState(EventHistory<TRow> history);

    /// <summary>A new state with synthetic rows of other schemas, for probes.</summary>
    static abstract TState CreateProbeState();

    /// <summary>The Values of a row as of its event time. Reads the state and changes nothing.</summary>
    static abstract TValues Compute(in TRow row, TState state);

    /// <summary>Computes and observes each row in turn.</summary>
    static abstract void Replay(ReadOnlySpan<TRow> rows, TState state, Span<TValues> values, Span<ObserveOutcome> outcomes);

    /// <summary>Fits the encoders.</summary>
    /// <param name="rows">The training rows.</param>
    /// <param name="previous">An earlier fit, whose categories keep their slots; or null.</param>
    /// <param name="training">What encodes the training rows where it must not be the fit itself; null where it may.</param>
    static abstract TSelf FitEncoders(FitRows<TValues> rows, TSelf? previous, out TrainingEncoder<TValues>? training);

    /// <summary>Reads what <see cref="SaveEncoders"/> wrote.</summary>
    static abstract TSelf LoadEncoders(StateReader reader);

    /// <summary>Writes the fitted encoders.</summary>
    void SaveEncoders(StateWriter writer);

    /// <summary>Says what becomes of each feature when a row is encoded.</summary>
    void Report(in TValues values, EncodeReport report);

    /// <summary>Encodes each row's Values into <paramref name="matrix"/>, row-major.</summary>
    void EncodeRows(ReadOnlySpan<TValues> values, Span<float> matrix);
}
