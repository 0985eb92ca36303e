using CsCheck;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

/// <summary>Windows against their definition, over courses of events by chance.</summary>
public class ExactWindowsTests
{
    [Fact]
    public void Windows_of_doubles_equal_the_oracle() => Check(WindowScript.Doubles, 10_000);

    [Fact]
    public void Windows_of_singles_equal_the_oracle() => Check(WindowScript.Singles, 5_000);

    [Fact]
    public void Windows_of_booleans_equal_the_oracle() => Check(Gen.Bool, 5_000);

    [Fact]
    public void Windows_of_longs_equal_the_oracle() =>
        Check(Gen.Frequency((3, Gen.Long[-1000, 1000]), (1, Gen.OneOf(long.MaxValue, long.MinValue)), (1, Gen.Long)), 5_000);

    [Fact]
    public void Windows_of_unsigned_longs_equal_the_oracle() => Check(Gen.Frequency((3, Gen.ULong), (1, Gen.Const(ulong.MaxValue))), 5_000);

    [Fact]
    public void Windows_of_small_integers_equal_the_oracle()
    {
        Check(Gen.Int, 2_000);
        Check(Gen.UInt, 1_000);
        Check(Gen.Short, 1_000);
        Check(Gen.UShort, 1_000);
        Check(Gen.Byte, 1_000);
        Check(Gen.SByte, 1_000);
    }

    [Fact]
    public void Windows_without_a_row_equal_those_before_it() => Gen.Select(WindowScript.Doubles.Array[0, 12], WindowScript.Doubles, Gen.Int[0, 2]).Sample((values, own, gap) =>
    {
        var plan = new AggregatePlan("Value", 1, default, [TimeSpan.FromTicks(2), TimeSpan.FromTicks(20)]);
        var windows = new ExactWindows<int, double>(plan);
        long ticks = 1000;
        foreach (double value in values) windows.Observe(1, ticks += gap, value);
        var before = new WindowResult[2];
        windows.Read(1, ticks, before);
        var notHeld = new WindowResult[2];
        windows.ReadWithout(1, ticks, 0.123, hasValue: true, notHeld);
        windows.Observe(1, ticks, own);
        var after = new WindowResult[2];
        windows.ReadWithout(1, ticks, own, hasValue: true, after);
        for (int window = 0; window < 2; window++)
        {
            foreach (WindowResult each in (WindowResult[])[after[window], notHeld[window]])
            {
                Assert.Equal(before[window].Count, each.Count);
                Assert.Equal(BitConverter.DoubleToInt64Bits(before[window].Sum), BitConverter.DoubleToInt64Bits(each.Sum));
                Assert.Equal(BitConverter.DoubleToInt64Bits(before[window].Mean), BitConverter.DoubleToInt64Bits(each.Mean));
            }
        }
    }, iter: 5_000);

    private static void Check<TValue>(Gen<TValue> values, long iterations)
        where TValue : unmanaged =>
        WindowScript.Courses(values).Sample(Run, iter: iterations, print: course => course.ToString());

    private static void Run<TValue>(WindowScript.Course<TValue> course)
        where TValue : unmanaged
    {
        var plan = new AggregatePlan("Value", 1, TimeSpan.FromTicks(course.Delay), [.. course.Windows], TimeSpan.FromTicks(course.Lookback));
        var windows = new ExactWindows<int, TValue>(plan);
        var facts = new List<WindowOracle.Fact<int, TValue>>();
        var results = new WindowResult[course.Windows.Length];
        long clock = course.Start;
        foreach (WindowScript.Action<TValue> action in course.Actions)
        {
            long time = Math.Clamp(clock + action.Time, 0, 3155378975999999999);
            switch (action.Step)
            {
                case WindowScript.Step.Observe:
                    windows.Observe(action.Key, time, action.Value);
                    facts.Add(new(action.Key, time, action.Value));
                    clock = Math.Max(clock, time);
                    break;
                case WindowScript.Step.Reveal:
                    // The outcome of an earlier event comes now.
                    long at = Math.Min(time, clock);
                    windows.ObserveRevealed(action.Key, at, clock, action.Value);
                    facts.Add(new(action.Key, at, action.Value, clock));
                    break;
                case WindowScript.Step.Advance:
                    clock = Math.Max(clock, time);
                    break;
                case WindowScript.Step.Restore:
                    windows = Restored(windows, plan);
                    break;
                default:
                    TValue? current = action.Step == WindowScript.Step.ReadWithCurrent ? action.Value : null;
                    time = Math.Max(time, clock - course.Lookback);
                    if (current is { } value)
                        windows.ReadWithCurrent(action.Key, time, value, hasCurrent: true, results);
                    else
                        windows.Read(action.Key, time, results);
                    for (int window = 0; window < results.Length; window++)
                    {
                        RequireEqual(WindowOracle.Read(facts, action.Key, time, course.Windows[window], plan.Delay, current), results[window]);
                    }

                    break;
            }
        }
    }

    private static ExactWindows<int, TValue> Restored<TValue>(ExactWindows<int, TValue> windows, AggregatePlan plan)
        where TValue : unmanaged
    {
        byte[] saved = Saved(windows);
        var restored = new ExactWindows<int, TValue>(plan);
        restored.Load(new BinaryReader(new MemoryStream(saved)));
        Assert.Equal(windows.KeyCount, restored.KeyCount);
        Assert.Equal(windows.MissedReads, restored.MissedReads);
        Assert.Equal(saved, Saved(restored));
        return restored;
    }

    private static byte[] Saved<TValue>(ExactWindows<int, TValue> windows)
        where TValue : unmanaged
    {
        var stream = new MemoryStream();
        windows.Save(new BinaryWriter(stream));
        return stream.ToArray();
    }

    private static void RequireEqual(WindowOracle.Answer expected, WindowResult actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected.Sum), BitConverter.DoubleToInt64Bits(actual.Sum));
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected.Mean), BitConverter.DoubleToInt64Bits(actual.Mean));
        if (expected.IntegerSum is not { } sum) return;
        if (sum >= long.MinValue && sum <= long.MaxValue)
            Assert.Equal((long)sum, actual.IntegerSum);
        else
            Assert.Throws<OverflowException>(() => actual.IntegerSum);
    }
}
