using System.Collections.Immutable;
using System.Globalization;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Testing.Tests.Pipelines;

/// <summary>Written by hand, since no declaration can: remembers the last row of a card, and does not wait for what is known later.</summary>
public sealed class ImpatientPipeline : IPipeline<ImpatientPipeline, HeldBack, ImpatientPipeline.Values, ImpatientPipeline.State>
{
    public static PipelineDefinition<ImpatientPipeline, HeldBack, Values, State> Definition => default;

    public static PipelineDescription Description { get; } = new("ImpatientPipeline", RowSchemas.Of<HeldBack>().Description, [], 0);

    public static RowSchema<HeldBack> Schema => RowSchemas.Of<HeldBack>();

    public ImmutableArray<string> SlotNames => [];

    public static State CreateState(EventHistory<HeldBack> history) => new();

    public static State CreateProbeState() => new();

    public static Values Compute(in HeldBack row, State state)
    {
        state.Last.TryGetValue(row.CardId, out HeldBack last);
        return new Values(last.IsFraud == true ? 1 : 0, last.Refunded ?? 0, last.Amount, row.Amount);
    }

    public static void Replay(ReadOnlySpan<HeldBack> rows, State state, Span<Values> values, Span<ObserveOutcome> outcomes) => throw new NotSupportedException();

    public static ImpatientPipeline FitEncoders(FitRows<Values> rows, ImpatientPipeline? previous, out TrainingEncoder<Values>? training) => throw new NotSupportedException();

    public static ImpatientPipeline LoadEncoders(StateReader reader) => throw new NotSupportedException();

    public void SaveEncoders(StateWriter writer) => throw new NotSupportedException();

    public void Report(in Values values, EncodeReport report) => throw new NotSupportedException();

    public void EncodeRows(ReadOnlySpan<Values> values, Span<float> matrix) => throw new NotSupportedException();

    public readonly record struct Values(int LastLabel, int LastRefund, int LastAmount, int Amount) : IFeatureValues<Values>
    {
        private static readonly string[] s_names = [nameof(LastLabel), nameof(LastRefund), nameof(LastAmount), nameof(Amount)];

        public static ReadOnlySpan<string> Names => s_names;

        public ulong GetBits(int feature) => FeatureBits.Of(Of(feature));

        public bool TryFormat(int feature, Span<char> destination, out int charsWritten) => Of(feature).TryFormat(destination, out charsWritten, provider: CultureInfo.InvariantCulture);

        private int Of(int feature) => feature switch { 0 => LastLabel, 1 => LastRefund, 2 => LastAmount, _ => Amount };
    }

    public sealed class State() : PipelineState<HeldBack>("ImpatientPipeline", RowSchemas.Of<HeldBack>())
    {
        internal Dictionary<long, HeldBack> Last { get; } = [];

        public override ObserveOutcome Observe(in HeldBack row)
        {
            Last[row.CardId] = row;
            return ObserveOutcome.Applied;
        }
    }
}
