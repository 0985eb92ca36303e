using System.Collections.Immutable;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

public sealed partial class FraudPipeline
{
    /// <summary>What the pipeline remembers of the rows it has seen. The only thing about it that changes.</summary>
    public sealed class State : PipelineState<Payment>
    {
        private static readonly AggregatePlan SpendPlan = new(
            "Spend",
            fingerprint: 0x3B1F0C2A5D7E9468,
            delay: TimeSpan.Zero,
            windows: [TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30)],
            lookback: TimeSpan.Zero);

        private static readonly AggregatePlan TerminalFraudPlan = new(
            "TerminalFraud",
            fingerprint: 0x7A44E1B09C32D851,
            delay: TimeSpan.FromDays(7),
            windows: [TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30)],
            lookback: TimeSpan.Zero);

        /// <summary>A state that has seen nothing.</summary>
        public State()
            : base("PipelineDsl.Tests.Windows.FraudPipeline", RowSchemas.Of<Payment>())
        {
            EventLog = Add(new OutcomeLog<long, Payment, bool>(AggregatePlan.Retention(SpendPlan, TerminalFraudPlan), Schema));
            SpendWindows = Add(new ExactWindows<long, double>(SpendPlan));
            TerminalFraudWindows = Add(new ExactWindows<long, bool>(TerminalFraudPlan));
            CardRows = Add(new AsOfTable<long, Card>("Card", RowSchemas.Of<Card>()));
        }

        internal OutcomeLog<long, Payment, bool> EventLog { get; }

        internal ExactWindows<long, double> SpendWindows { get; }

        internal ExactWindows<long, bool> TerminalFraudWindows { get; }

        internal AsOfTable<long, Card> CardRows { get; }

        /// <summary>The state that was saved to a folder, or a new one that <see cref="PipelineState{TRow}.Snapshot"/> will save there.</summary>
        /// <exception cref="StateFileException">The file cannot be used; the message says why and what to do.</exception>
        public static State Open(string folder)
        {
            var state = new State();
            state.OpenFolder(folder);
            return state;
        }

        /// <summary>Takes a payment into the windows. The first row to arrive with an id is the event.</summary>
        public override ObserveOutcome Observe(in Payment row)
        {
            long at = EventTicks.Of(row.At);
            ObserveOutcome outcome = Admit(EventLog, row.Id, in row, at);
            if (outcome is not (ObserveOutcome.Applied or ObserveOutcome.Late)) return outcome;

            SpendWindows.Observe(row.CardId, at, FraudPipeline.Spend(in row));

            if (CountSettled(EventLog.Settle(row.Id, in row, row.IsFraud, out bool label, out long arrival)))
                ObserveLabel(row with { IsFraud = label }, at, arrival);
            return outcome;
        }

        /// <summary>Whether this very payment has been observed, so that it may stand in its own windows.</summary>
        internal bool HasTaken(in Payment row) => IsKnown(EventLog, row.Id, EventTicks.Of(row.At));

        /// <summary>Takes a card into the rows that payments are looked up in.</summary>
        public ObserveOutcome Observe(in Card row) => Count(CardRows.Observe(row.Id, in row, ClockTicks));

        /// <summary>Takes the outcome of a payment, which may come before or after the payment itself. The first one stands.</summary>
        /// <param name="id">The payment's id.</param>
        /// <param name="isFraud">The outcome.</param>
        /// <param name="arrival">When it came, UTC; omitted, at the state's clock.</param>
        public ObserveOutcome Reveal(long id, bool isFraud, DateTime? arrival = null)
        {
            if (arrival is { } time) Advance(time);
            ObserveOutcome outcome = EventLog.TryReveal(id, isFraud, ClockTicks, out Payment row, out long at);
            if (outcome == ObserveOutcome.Applied) ObserveLabel(row with { IsFraud = isFraud }, at, ClockTicks);
            return CountReveal(outcome, at);
        }

        /// <inheritdoc/>
        protected override ImmutableArray<StateProbe> Probes() =>
        [
            Probe("Spend", static (in Payment row) => FeatureBits.Of(FraudPipeline.Spend(in row))),
            Probe("TerminalFraud", static (in Payment row) => FeatureBits.Of(FraudPipeline.TerminalFraud(in row))),
        ];

        /// <summary>Feeds the aggregates that read the label, once it is known.</summary>
        private void ObserveLabel(in Payment row, long at, long arrival)
        {
            if (FraudPipeline.TerminalFraud(in row) is { } terminalFraud)
                TerminalFraudWindows.ObserveRevealed(row.TerminalId, at, arrival, terminalFraud);
        }
    }
}
