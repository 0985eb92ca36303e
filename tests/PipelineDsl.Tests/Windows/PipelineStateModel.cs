namespace PipelineDsl.Tests.Windows;

/// <summary>What the state of the fraud pipeline is to answer, from lists of all that was given to it.</summary>
internal sealed class PipelineStateModel
{
    private static readonly TimeSpan Delay = TimeSpan.FromDays(7);
    private static readonly TimeSpan Retention = TimeSpan.FromDays(37);
    private static readonly TimeSpan[] Windows = [TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30)];

    private readonly List<WindowOracle.Fact<long, double>> _spend = [];
    private readonly List<WindowOracle.Fact<long, bool>> _labels = [];
    private readonly Dictionary<long, (Payment Row, bool? Outcome)> _events = [];
    private readonly Dictionary<long, (bool Outcome, DateTime Arrival)> _early = [];

    public DateTime Clock { get; private set; } = DateTime.MinValue;

    public StateCounters Counters { get; private set; }

    private DateTime Earliest => Clock.Ticks < Retention.Ticks ? DateTime.MinValue : Clock - Retention;

    public void Advance(DateTime to) => Clock = to > Clock ? to : Clock;

    public ObserveOutcome Observe(Payment row)
    {
        if (row.At < Earliest)
        {
            Counters = Counters with { Expired = Counters.Expired + 1, Late = Counters.Late + 1 };
            return ObserveOutcome.Expired;
        }

        if (_events.TryGetValue(row.Id, out (Payment Row, bool? Outcome) known) && known.Row.At >= Earliest)
        {
            bool same = known.Row == row;
            Counters = same ? Counters with { Duplicates = Counters.Duplicates + 1 } : Counters with { Conflicting = Counters.Conflicting + 1 };
            return same ? ObserveOutcome.Duplicate : ObserveOutcome.Conflicting;
        }

        bool late = row.At < Clock;
        bool? outcome = row.IsFraud;
        long arrival = long.MinValue;
        if (_early.Remove(row.Id, out (bool Outcome, DateTime Arrival) early) && early.Arrival >= Earliest)
        {
            outcome = early.Outcome;
            arrival = early.Arrival.Ticks;
            if (row.IsFraud is { } other && other != outcome) Counters = Counters with { RevealsRefused = Counters.RevealsRefused + 1 };
        }

        Advance(row.At);
        Counters = Counters with { Observed = Counters.Observed + 1, Late = Counters.Late + (late ? 1 : 0) };
        _events[row.Id] = (row, outcome);
        _spend.Add(new(row.CardId, row.At.Ticks, row.Amount));
        if (outcome is { } label) _labels.Add(new(row.TerminalId, row.At.Ticks, label, arrival));
        return late ? ObserveOutcome.Late : ObserveOutcome.Applied;
    }

    /// <param name="id">The event's id.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="isRemembered">Whether the state still knew an event that is out of reach, which depends on when it last swept.</param>
    public ObserveOutcome Reveal(long id, bool outcome, bool isRemembered)
    {
        if (isRemembered)
        {
            Assert.True(_events[id].Row.At < Earliest);
            _events.Remove(id);
            return ObserveOutcome.Expired;
        }

        if (_events.TryGetValue(id, out (Payment Row, bool? Outcome) known) && known.Row.At >= Earliest)
        {
            if (known.Outcome is { } first) return Refused(first == outcome);
            _events[id] = (known.Row, outcome);
            _labels.Add(new(known.Row.TerminalId, known.Row.At.Ticks, outcome, Clock.Ticks));
            bool late = Clock > known.Row.At + Delay;
            Counters = Counters with { Revealed = Counters.Revealed + 1, RevealedLate = Counters.RevealedLate + (late ? 1 : 0) };
            return late ? ObserveOutcome.Late : ObserveOutcome.Applied;
        }

        if (_early.TryGetValue(id, out (bool Outcome, DateTime Arrival) early) && early.Arrival >= Earliest) return Refused(early.Outcome == outcome);
        _early[id] = (outcome, Clock);
        Counters = Counters with { Revealed = Counters.Revealed + 1, RevealedEarly = Counters.RevealedEarly + 1 };
        return ObserveOutcome.Held;
    }

    public FraudPipeline.Values Compute(Payment row)
    {
        // A row that was observed stands among the facts already.
        // A row whose id and time are known is a retry when its value stands in its windows already; late columns do not decide.
        bool isRetry = _events.TryGetValue(row.Id, out (Payment Row, bool? Outcome) known) && known.Row.At == row.At
            && _spend.Exists(fact => fact.Key == row.CardId && fact.Event == row.At.Ticks && fact.Value == row.Amount);
        double? current = isRetry ? null : row.Amount;
        WindowOracle.Answer[] spend = [.. Windows.Select(length => WindowOracle.Read(_spend, row.CardId, row.At.Ticks, length, TimeSpan.Zero, current))];
        WindowOracle.Answer[] labels = [.. Windows.Select(length => WindowOracle.Read(_labels, row.TerminalId, row.At.Ticks, length, Delay))];
        return new FraudPipeline.Values
        {
            Spend_count_1d = spend[0].Count,
            Spend_mean_1d = spend[0].Count == 0 ? null : spend[0].Mean,
            Spend_sum_1d = spend[0].Sum,
            Spend_count_7d = spend[1].Count,
            Spend_mean_7d = spend[1].Count == 0 ? null : spend[1].Mean,
            Spend_sum_7d = spend[1].Sum,
            Spend_count_30d = spend[2].Count,
            Spend_mean_30d = spend[2].Count == 0 ? null : spend[2].Mean,
            Spend_sum_30d = spend[2].Sum,
            TerminalFraud_count_1d = labels[0].Count,
            TerminalFraud_mean_1d = labels[0].Count == 0 ? 0d : labels[0].Mean,
            TerminalFraud_count_7d = labels[1].Count,
            TerminalFraud_mean_7d = labels[1].Count == 0 ? 0d : labels[1].Mean,
            TerminalFraud_count_30d = labels[2].Count,
            TerminalFraud_mean_30d = labels[2].Count == 0 ? 0d : labels[2].Mean,
        };
    }

    private ObserveOutcome Refused(bool same)
    {
        Counters = Counters with { RevealsRefused = Counters.RevealsRefused + 1 };
        return same ? ObserveOutcome.Duplicate : ObserveOutcome.Conflicting;
    }
}
