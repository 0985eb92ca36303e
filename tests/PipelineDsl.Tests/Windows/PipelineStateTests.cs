using CsCheck;

namespace PipelineDsl.Tests.Windows;

/// <summary>The state of a whole pipeline against its model: rows in and out of order, copies, outcomes early, late and never, restarts.</summary>
public class PipelineStateTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Action[]> Courses = Gen.Select(
        Gen.Frequency(
            (10, Gen.Const(Step.Observe)),
            (2, Gen.Const(Step.Copy)),
            (1, Gen.Const(Step.Contradict)),
            (6, Gen.Const(Step.Reveal)),
            (1, Gen.Const(Step.Advance)),
            (6, Gen.Const(Step.Compute)),
            (1, Gen.Const(Step.Restart))),
        Gen.Long[0, 60],
        Gen.Frequency((6, Gen.Int[0, 8]), (3, Gen.Int[-12, 0]), (1, Gen.Int[0, 100])),
        Gen.Int[0, 2],
        WindowScript.Doubles.Where(double.IsFinite),
        Gen.Frequency((3, Gen.Const<bool?>(default(bool?))), (1, Gen.Bool.Select(value => (bool?)value))))
        .Select((step, id, halfDays, key, amount, label) => new Action(step, id, halfDays, key, amount, label)).Array[0, 80];

    private enum Step
    {
        Observe,
        Copy,
        Contradict,
        Reveal,
        Advance,
        Compute,
        Restart,
    }

    [Fact]
    public void State_and_model_agree_on_any_course() => Courses.Sample(Run, iter: 6_000, print: actions => string.Join("; ", actions));

    [Fact]
    public void Compute_before_the_clock_is_refused()
    {
        var state = new FraudPipeline.State();
        Payment row = Row(1, Start);
        Assert.Equal(ObserveOutcome.Applied, state.Observe(in row));
        Payment earlier = Row(2, Start.AddTicks(-1));
        var error = Assert.Throws<ReadTooEarlyException>(() => FraudPipeline.Compute(in earlier, state));
        Assert.Equal(Start, error.Earliest);
        Assert.Equal(Start.AddTicks(-1), error.Time);
        _ = FraudPipeline.Compute(in row, state);
    }

    [Fact]
    public void Local_times_are_refused()
    {
        var state = new FraudPipeline.State();
        Payment row = Row(1, DateTime.SpecifyKind(Start, DateTimeKind.Local));
        Assert.ThrowsAny<PipelineException>(() => state.Observe(in row));
        Assert.Throws<ArgumentException>(() => state.Advance(DateTime.SpecifyKind(Start, DateTimeKind.Local)));
    }

    [Fact]
    public void Late_rows_count_the_scored_rows_that_missed_them()
    {
        var state = new FraudPipeline.State();
        foreach (int hour in (int[])[0, 2, 4, 6])
        {
            Payment row = Row(hour, Start.AddHours(hour));
            _ = state.Observe(in row);
        }

        Payment late = Row(100, Start.AddHours(3));
        Assert.Equal(ObserveOutcome.Late, state.Observe(in late));
        Assert.Equal(1, state.Counters.Late);
        Assert.Equal(2, state.Counters.MissedReads);
    }

    [Fact]
    public void As_of_rows_wait_for_their_event_time_and_their_visibility()
    {
        var state = new FraudPipeline.State();
        Card old = new() { Id = 7, Since = Start, Limit = 100f };
        Card planned = new() { Id = 7, Since = Start.AddHours(10), Limit = 200f };
        Assert.Equal(ObserveOutcome.Applied, state.Observe(in old));
        Assert.Equal(ObserveOutcome.Applied, state.Observe(in planned));
        Assert.Equal(DateTime.MinValue, state.Clock);

        Assert.Null(LimitAt(state, Start.AddMinutes(59)));
        Assert.Equal(100f, LimitAt(state, Start.AddHours(1)));
        Assert.Equal(100f, LimitAt(state, Start.AddHours(11).AddTicks(-1)));
        Assert.Equal(200f, LimitAt(state, Start.AddHours(11)));
    }

    [Fact]
    public void Row_scored_again_is_not_prior_to_itself()
    {
        var state = new FraudPipeline.State();
        Payment before = Row(1, Start.AddHours(-1));
        Payment row = Row(2, Start);
        _ = state.Observe(in before);
        FraudPipeline.Values first = FraudPipeline.Compute(in row, state);
        _ = state.Observe(in row);
        Assert.Equal(first, FraudPipeline.Compute(in row, state));
        Payment other = row with { Id = 3 };
        Assert.Equal(3, FraudPipeline.Compute(in other, state).Spend_count_1d);
    }

    [Fact]
    public void Row_from_the_far_future_is_refused_where_a_limit_is_set()
    {
        var state = new FraudPipeline.State { MaximumAdvance = TimeSpan.FromDays(1) };
        Payment[] rows = [Row(1, Start), Row(2, Start.AddDays(1).AddTicks(1)), Row(3, Start.AddDays(1)), Row(2, Start.AddDays(1).AddTicks(1))];
        Assert.Equal([ObserveOutcome.Applied, ObserveOutcome.Ahead, ObserveOutcome.Applied, ObserveOutcome.Applied], rows.Select(row => state.Observe(in row)));
        Assert.Equal(1, state.Counters.Ahead);
        Payment far = Row(4, DateTime.MaxValue);
        state.MaximumAdvance = null;
        Assert.Equal(ObserveOutcome.Applied, state.Observe(in far));
    }

    [Fact]
    public void Outcomes_and_rows_that_never_meet_are_counted()
    {
        using var folder = new TemporaryFolder();
        var state = FraudPipeline.State.Open(folder.Path);
        Payment row = Row(1, Start);
        _ = state.Observe(in row);
        Assert.Equal(ObserveOutcome.Held, state.Reveal(99, isFraud: true));
        state.Advance(Start.AddDays(38));
        Assert.Equal(ObserveOutcome.Expired, state.Reveal(1, isFraud: true));
        Assert.Equal((1, 1), (state.Counters.RevealsForgotten, state.Counters.NeverRevealed));
        Payment waiting = Row(2, Start.AddDays(38));
        _ = state.Observe(in waiting);
        for (int id = 3; id < 10; id++)
        {
            Payment next = Row(id, Start.AddDays(90 + id)) with { IsFraud = false };
            _ = state.Observe(in next);
        }

        Assert.Equal((2, 2), (state.Counters.RevealsForgotten, state.Counters.NeverRevealed));
        state.Snapshot();
        Assert.Equal(state.Counters, FraudPipeline.State.Open(folder.Path).Counters);
    }

    private static float? LimitAt(FraudPipeline.State state, DateTime at)
    {
        Payment row = Row(1, at) with { CardId = 7 };
        return FraudPipeline.Compute(in row, state).CreditLimit;
    }

    private static Payment Row(long id, DateTime at) => new() { Id = id, At = at, CardId = 1, TerminalId = 1, Amount = 1.5 };

    private static void Run(Action[] actions)
    {
        using var folder = new TemporaryFolder();
        var state = FraudPipeline.State.Open(folder.Path);
        var model = new PipelineStateModel();
        model.Advance(Start);
        state.Advance(Start);
        var given = new List<Payment>();
        for (int index = 0; index < actions.Length; index++)
        {
            Action action = actions[index];
            Payment row = new()
            {
                Id = action.Id,
                At = model.Clock.AddHours(12 * action.HalfDays),
                CardId = action.Key,
                TerminalId = 10 + action.Key,
                Amount = action.Amount,
                IsFraud = action.Label,
            };
            switch (action.Step)
            {
                case Step.Observe:
                    given.Add(row);
                    Assert.Equal(model.Observe(row), state.Observe(in row));
                    break;
                case Step.Copy or Step.Contradict when given.Count != 0:
                    Payment copy = given[index % given.Count];
                    if (action.Step == Step.Contradict) copy = copy with { TerminalId = 99 };
                    Assert.Equal(model.Observe(copy), state.Observe(in copy));
                    break;
                case Step.Reveal:
                    ObserveOutcome revealed = state.Reveal(action.Id, action.Label ?? true);
                    Assert.Equal(model.Reveal(action.Id, action.Label ?? true, revealed == ObserveOutcome.Expired), revealed);
                    break;
                case Step.Advance:
                    model.Advance(row.At);
                    state.Advance(row.At);
                    break;
                case Step.Restart:
                    state.Position = index;
                    state.Snapshot();
                    state = FraudPipeline.State.Open(folder.Path);
                    Assert.Equal(index, state.Position);
                    break;
                default:
                    if (row.At < model.Clock) row = row with { At = model.Clock };
                    Assert.Equal(model.Compute(row), FraudPipeline.Compute(in row, state));
                    break;
            }

            Assert.Equal(model.Clock, state.Clock);
            Assert.Equal(model.Counters, state.Counters with { MissedReads = 0, RevealsForgotten = 0, NeverRevealed = 0 });
        }
    }

    private readonly record struct Action(Step Step, long Id, int HalfDays, int Key, double Amount, bool? Label);
}
