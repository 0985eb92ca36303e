namespace PipelineDsl.CompilerServices;

/// <summary>
/// What a window holds: the exact sum and the count, rounded once when asked. Sums and means of <see cref="float"/> values are rounded to
/// <see cref="float"/> and widened, all others to <see cref="double"/>.
/// </summary>
public readonly struct WindowResult
{
    private readonly ExactSum _exact;
    private readonly Kind _kind;
    private readonly double _sum;
    private readonly double _mean;

    private WindowResult(long count, Kind kind, in ExactSum exact, double sum, double mean) =>
        (Count, _kind, _exact, _sum, _mean) = (count, kind, exact, sum, mean);

    private enum Kind : byte
    {
        Integer,
        Single,
        Double,
        Rounded,
    }

    /// <summary>How many values are inside.</summary>
    public long Count { get; }

    /// <summary>The exact sum of whole numbers; of booleans, how many are true.</summary>
    /// <exception cref="OverflowException">The sum is beyond <see cref="long"/>.</exception>
    public long IntegerSum => _kind != Kind.Integer
        ? throw new InvalidOperationException("This window is over reals: read Sum.")
        : _exact.TryGetInteger(out long value)
            ? value
            : throw new OverflowException("The sum of a window of whole numbers is beyond a 64-bit integer. Aggregate a double instead.");

    /// <summary>The exact sum, rounded once; 0 for an empty window, ±∞ when beyond the type or when infinities of one sign are inside, else NaN.</summary>
    public double Sum => _kind switch
    {
        Kind.Integer => _exact.Normalize(0).ToDouble(),
        Kind.Single => _exact.Normalize(ExactSum.RealExponent).ToSingle(),
        Kind.Double => _exact.Normalize(ExactSum.RealExponent).ToDouble(),
        _ => _sum,
    };

    /// <summary>The exact mean, rounded once; NaN for an empty window, ±∞ when infinities of one sign are inside, NaN with both.</summary>
    public double Mean => Count == 0 ? double.NaN : _kind switch
    {
        Kind.Integer => _exact.Normalize(0).DividedBy((uint)Count).ToDouble(),
        Kind.Single => _exact.Normalize(ExactSum.RealExponent).DividedBy((uint)Count).ToSingle(),
        Kind.Double => _exact.Normalize(ExactSum.RealExponent).DividedBy((uint)Count).ToDouble(),
        _ => _mean,
    };

    /// <summary>A window whose values all fit.</summary>
    internal static WindowResult Of<TValue>(long count, in ExactSum sum)
    {
        Kind kind = ExactSum.IsInteger<TValue>() ? Kind.Integer : typeof(TValue) == typeof(float) ? Kind.Single : Kind.Double;
        return new(count, kind, in sum, 0, 0);
    }

    /// <summary>A window with values that do not fit.</summary>
    /// <param name="count">How many values are inside.</param>
    /// <param name="sum">The sum of those that fit.</param>
    /// <param name="wide">The sum of those that do not; changed.</param>
    internal static WindowResult Of<TValue>(long count, in ExactSum sum, Span<ulong> wide)
    {
        if (ExactSum.IsInteger<TValue>()) return Of<TValue>(count, in sum);
        if (WideSum.TryGetInfinity(wide, out double infinity)) return new(count, Kind.Rounded, default, infinity, infinity);
        WideSum.Add(wide, in sum);
        ExactNumber total = WideSum.Normalize(wide);
        ExactNumber mean = count == 0 ? default : total.DividedBy((uint)count);
        return typeof(TValue) == typeof(float)
            ? new(count, Kind.Rounded, default, total.ToSingle(), mean.ToSingle())
            : new(count, Kind.Rounded, default, total.ToDouble(), mean.ToDouble());
    }
}
