using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

/// <summary>Once warm, reading and observing allocate nothing.</summary>
public class AllocationTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Compute_observe_and_reveal_allocate_nothing_once_warm()
    {
        var state = new FraudPipeline.State();
        Card card = new() { Id = 3, Since = Start.AddDays(-30), Limit = 10f };
        _ = state.Observe(in card);
        Run(state, 0, 60_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        double sum = Run(state, 60_000, 90_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }

    [Fact]
    public void Values_that_do_not_fit_allocate_nothing_once_warm()
    {
        var windows = new ExactWindows<string, double>(new AggregatePlan("Value", 1, TimeSpan.Zero, [TimeSpan.FromTicks(10), TimeSpan.FromTicks(100)]));
        string[] keys = ["a", "b", ""];
        double[] values = [1e300, double.Epsilon, double.PositiveInfinity, 1.5];
        Run(windows, keys, values, 0, 5_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(windows, keys, values, 5_000, 10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static double Run(FraudPipeline.State state, int from, int to)
    {
        double sum = 0;
        for (int index = from; index < to; index++)
        {
            // 144 rows a day; an outcome comes 4 days later for one row, 9 days later for the next, and inside the row for the one after.
            Payment row = new()
            {
                Id = index,
                At = Start.AddMinutes(10 * index),
                CardId = index % 50,
                TerminalId = index % 70,
                Amount = index % 1000 / 100d,
                IsFraud = index % 3 == 2 ? false : null,
            };
            sum += FraudPipeline.Compute(in row, state).Spend_sum_30d;
            _ = state.Observe(in row);
            int early = index - (4 * 144), late = index - (9 * 144);
            if (early >= 0 && early % 3 == 0) _ = state.Reveal(early, isFraud: true);
            if (late >= 0 && late % 3 == 1) _ = state.Reveal(late, isFraud: false);
        }

        return sum;
    }

    private static void Run(ExactWindows<string, double> windows, string[] keys, double[] values, int from, int to)
    {
        Span<WindowResult> results = stackalloc WindowResult[2];
        for (int index = from; index < to; index++)
        {
            string key = keys[index % keys.Length];
            windows.ReadWithCurrent(key, index, values[index % values.Length], hasCurrent: true, results);
            _ = results[0].Mean + results[1].Sum;
            windows.Observe(key, index, values[index % values.Length]);
        }
    }
}
