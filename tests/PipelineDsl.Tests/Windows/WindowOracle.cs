using System.Numerics;

namespace PipelineDsl.Tests.Windows;

/// <summary>What a window is by definition: points 4, 6, 7, 12 to 16 and 21 of the definition of time, over a plain list of all that was ever observed.</summary>
internal static class WindowOracle
{
    private const long LastTick = 3155378975999999999;

    /// <summary>A value of a key.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="Event">The row's event time in ticks.</param>
    /// <param name="Value">The value; null counts for nothing.</param>
    /// <param name="Arrival">When the value came, if apart from its row.</param>
    public readonly record struct Fact<TKey, TValue>(TKey Key, long Event, TValue? Value, long Arrival = long.MinValue)
        where TValue : struct;

    /// <summary>What a window yields.</summary>
    public readonly record struct Answer(long Count, BigInteger? IntegerSum, double Sum, double Mean);

    /// <summary>The window of a key at a time, with the row in hand last when there is one.</summary>
    /// <param name="facts">All that was observed so far; the row in hand stands behind all of them.</param>
    /// <param name="key">The key.</param>
    /// <param name="time">The time t.</param>
    /// <param name="length">The window's length L: known from t − L, exclusive, to t.</param>
    /// <param name="delay">How long after the event time a value is known.</param>
    /// <param name="current">The value of the row in hand.</param>
    public static Answer Read<TKey, TValue>(
        IEnumerable<Fact<TKey, TValue>> facts,
        TKey key,
        long time,
        TimeSpan length,
        TimeSpan delay,
        TValue? current = null)
        where TKey : notnull
        where TValue : struct
    {
        BigInteger start = (BigInteger)time - length.Ticks;
        IEnumerable<TValue?> inside =
            from fact in facts
            let due = (BigInteger)fact.Event + delay.Ticks
            where fact.Key.Equals(key) && due <= LastTick && start < due && due <= time && fact.Arrival <= time
            select fact.Value;
        TValue[] values = [.. inside.Append(current).Where(value => value is not null).Select(value => value!.Value).Where(value => !IsNaN(value))];
        return typeof(TValue) == typeof(double) || typeof(TValue) == typeof(float) ? Reals(values) : Integers(values);
    }

    private static Answer Integers<TValue>(TValue[] values)
    {
        BigInteger[] numbers = [.. values.Select(value => value is bool truth ? (truth ? BigInteger.One : BigInteger.Zero) : value is ulong large ? large : Convert.ToInt64(value, null))];
        BigInteger sum = numbers.Aggregate(BigInteger.Zero, (total, number) => total + number);
        var exact = new Rational(sum, 1);
        return new(values.Length, sum, exact.ToDouble(), values.Length == 0 ? double.NaN : exact.DividedBy(values.Length).ToDouble());
    }

    private static Answer Reals<TValue>(TValue[] values)
    {
        double[] numbers = [.. values.Select(value => Convert.ToDouble(value, null))];
        bool up = numbers.Any(double.IsPositiveInfinity), down = numbers.Any(double.IsNegativeInfinity);
        if (up || down)
        {
            double infinite = up && down ? double.NaN : up ? double.PositiveInfinity : double.NegativeInfinity;
            return new(numbers.Length, null, infinite, infinite);
        }

        Rational sum = numbers.Aggregate(Rational.Zero, (total, number) => total + Rational.Of(number));
        Rational mean = numbers.Length == 0 ? sum : sum.DividedBy(numbers.Length);
        return typeof(TValue) == typeof(float)
            ? new(numbers.Length, null, sum.ToSingle(), numbers.Length == 0 ? double.NaN : mean.ToSingle())
            : new(numbers.Length, null, sum.ToDouble(), numbers.Length == 0 ? double.NaN : mean.ToDouble());
    }

    private static bool IsNaN<TValue>(TValue value) => value is double.NaN or float.NaN;
}
