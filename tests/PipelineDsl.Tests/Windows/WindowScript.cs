using CsCheck;

namespace PipelineDsl.Tests.Windows;

/// <summary>A plan and a course of events, by chance: few keys and few instants, so that ties and window edges are common.</summary>
internal static class WindowScript
{
    private const long LastTick = 3155378975999999999;

    public enum Step
    {
        Observe,
        Reveal,
        Advance,
        Read,
        ReadWithCurrent,
        Restore,
    }

    /// <summary>One step. Time is relative to the clock; a row's may be before it.</summary>
    public readonly record struct Action<TValue>(Step Step, int Key, long Time, TValue Value);

    /// <summary>The delay, the lookback (up to the delay), the windows and the steps.</summary>
    public readonly record struct Course<TValue>(long Delay, long Lookback, TimeSpan[] Windows, long Start, Action<TValue>[] Actions)
    {
        public override string ToString() =>
            $"delay {Delay}, lookback {Lookback}, windows [{string.Join(", ", Windows.Select(w => w.Ticks))}], start {Start}: {string.Join("; ", Actions)}";
    }

    public static Gen<Course<TValue>> Courses<TValue>(Gen<TValue> values) =>
        from delay in Gen.Frequency((2, Gen.Const(0L)), (2, Gen.Long[0, 12]), (1, Gen.Const(LastTick)))
        from lookback in Gen.Frequency((2, Gen.Const(0L)), (1, Gen.Long[0, Math.Min(delay, 12)]))
        from windows in Gen.Frequency(
            (5, Gen.Long[1, 25].Select(TimeSpan.FromTicks)),
            (1, Gen.Const(TimeSpan.MaxValue)),
            (1, Gen.Const(TimeSpan.FromTicks(LastTick)))).Array[1, 4]
        from start in Gen.Frequency((3, Gen.Const(0L)), (3, Gen.Long[0, 1_000]), (1, Gen.Const(LastTick - 60)))
        from actions in Gen.Select(Steps, Gen.Int[0, 2], Gen.Frequency((4, Gen.Long[0, 4]), (2, Gen.Long[-15, 0]), (1, Gen.Long[0, 40])), values)
            .Select((step, key, time, value) => new Action<TValue>(step, key, time, value)).Array[0, 60]
        select new Course<TValue>(delay, lookback, windows, start, actions);

    private static Gen<Step> Steps => Gen.Frequency(
        (8, Gen.Const(Step.Observe)),
        (3, Gen.Const(Step.Reveal)),
        (1, Gen.Const(Step.Advance)),
        (4, Gen.Const(Step.Read)),
        (4, Gen.Const(Step.ReadWithCurrent)),
        (1, Gen.Const(Step.Restore)));

    public static Gen<double> Doubles => Gen.Frequency(
        (6, Gen.Int[-100_000, 100_000].Select(cents => cents / 100d)),
        (2, Gen.OneOf(0d, -0d, 1d, -1d, 0.1, 1e-5, 1e15, 9007199254740993d)),
        (1, Gen.OneOf(1e300, -1e300, double.MaxValue, double.MinValue, 1e-300, double.Epsilon, -double.Epsilon, 2.2250738585072014E-308)),
        (1, Gen.OneOf(double.PositiveInfinity, double.NegativeInfinity, double.NaN)),
        (2, Gen.Long.Select(BitConverter.Int64BitsToDouble)));

    public static Gen<float> Singles => Gen.Frequency(
        (6, Gen.Int[-100_000, 100_000].Select(cents => cents / 100f)),
        (2, Gen.OneOf(0f, -0f, 1f, 0.1f, 16777217f, 1e-10f)),
        (1, Gen.OneOf(float.MaxValue, float.MinValue, float.Epsilon, -float.Epsilon, 1.17549435E-38f, 1e38f)),
        (1, Gen.OneOf(float.PositiveInfinity, float.NegativeInfinity, float.NaN)),
        (2, Gen.Int.Select(BitConverter.Int32BitsToSingle)));
}
