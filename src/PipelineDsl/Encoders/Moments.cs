using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PipelineDsl;

/// <summary>
/// Count, mean and squared deviations of finite numbers in one pass: two passes over each block while it is in the cache, blocks merged as Chan,
/// Golub and LeVeque do (Updating Formulae and a Pairwise Algorithm for Computing Sample Variances, 1979). All is taken as the difference from
/// the first number, so that a column far from zero keeps its small deviations. Numbers beyond 2^500, whose squares would overflow, are taken
/// times 2^-600 from then on; next to them the bits that small ones lose do not count.
/// </summary>
/// <remarks>Sums have four lanes on every processor, so the same numbers in the same order and shards give the same bits.</remarks>
internal sealed class Moments
{
    private const int BlockLength = 128;
    private const double Large = 3.273390607896142e150;
    private const double Down = 2.409919865102884e-181;

    private readonly double[] _block = new double[BlockLength];
    private int _filled;
    private long _count;
    private double _first;
    private double _mean;
    private double _squares;
    private bool _isScaled;

    /// <summary>How many finite numbers were added.</summary>
    public long Count => _count + _filled;

    /// <summary>The mean; 0 when nothing was added.</summary>
    public double Mean
    {
        get
        {
            CloseBlock();
            return _isScaled ? (_first + _mean) / Down : _first + _mean;
        }
    }

    /// <summary>The population standard deviation; 0 when all numbers are equal as far as rounding lets one tell.</summary>
    public double StandardDeviation
    {
        get
        {
            CloseBlock();
            if (_count == 0) return 0;
            double variance = _squares / _count;

            // The bound of scikit-learn's StandardScaler (_is_constant_feature) on what rounding alone can leave.
            double epsilon = double.BitIncrement(1) - 1;
            double rounding = _count * (_first + _mean) * epsilon;
            if (variance <= (_count * epsilon * variance) + (rounding * rounding)) return 0;
            double deviation = Math.Sqrt(variance);
            return _isScaled ? deviation / Down : deviation;
        }
    }

    /// <summary>Adds a number; NaN and infinities count for nothing.</summary>
    public void Add(double value)
    {
        _block[_filled] = value;
        _filled += double.IsFinite(value) ? 1 : 0;
        if (_filled == BlockLength) CloseBlock();
    }

    /// <summary>Adds a finite number several times.</summary>
    public void Add(double value, long times)
    {
        CloseBlock();
        if (Math.Abs(value) > Large) Scale();
        if (_isScaled) value *= Down;
        if (_count == 0) _first = value;
        Include(times, value - _first, 0);
    }

    /// <summary>Adds what another has collected.</summary>
    public void Merge(Moments other)
    {
        CloseBlock();
        other.CloseBlock();
        if (other._count == 0) return;
        if (other._isScaled) Scale();
        else if (_isScaled) other.Scale();
        if (_count == 0) _first = other._first;
        Include(other._count, (other._first - _first) + other._mean, other._squares);
    }

    private void CloseBlock()
    {
        if (_filled == 0) return;
        Span<double> block = _block.AsSpan(0, _filled);
        _filled = 0;
        if (!_isScaled && HasLarge(block)) Scale();
        if (_isScaled)
        {
            foreach (ref double value in block) value *= Down;
        }

        if (_count == 0) _first = block[0];
        double mean = SumOfDifferences(block, _first) / block.Length;
        Include(block.Length, mean, SumOfSquares(block, _first, mean));
    }

    /// <summary>Adds a group by its count, its mean less the first number, and its squared deviations.</summary>
    private void Include(long count, double mean, double squares)
    {
        double delta = mean - _mean;
        double share = count / (double)(_count + count);
        _mean += delta * share;
        _squares += squares + (delta * delta * (_count * share));
        _count += count;
    }

    private void Scale()
    {
        if (_isScaled) return;
        _first *= Down;
        _mean *= Down;
        _squares = _squares * Down * Down;
        _isScaled = true;
    }

    private static bool HasLarge(ReadOnlySpan<double> values)
    {
        ReadOnlySpan<Vector256<double>> vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        Vector256<double> largest = default;
        foreach (Vector256<double> vector in vectors) largest = Vector256.Max(largest, Vector256.Abs(vector));
        bool hasLarge = Vector256.GreaterThanAny(largest, Vector256.Create(Large));
        foreach (double value in values[(vectors.Length * Vector256<double>.Count)..]) hasLarge |= Math.Abs(value) > Large;
        return hasLarge;
    }

    private static double SumOfDifferences(ReadOnlySpan<double> values, double first)
    {
        ReadOnlySpan<Vector256<double>> vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        Vector256<double> lanes = default;
        Vector256<double> firsts = Vector256.Create(first);
        foreach (Vector256<double> vector in vectors) lanes += vector - firsts;
        double sum = Sum(lanes);
        foreach (double value in values[(vectors.Length * Vector256<double>.Count)..]) sum += value - first;
        return sum;
    }

    private static double SumOfSquares(ReadOnlySpan<double> values, double first, double mean)
    {
        ReadOnlySpan<Vector256<double>> vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        Vector256<double> lanes = default;
        Vector256<double> firsts = Vector256.Create(first);
        Vector256<double> means = Vector256.Create(mean);
        foreach (Vector256<double> vector in vectors)
        {
            Vector256<double> deviations = vector - firsts - means;
            lanes += deviations * deviations;
        }

        double sum = Sum(lanes);
        foreach (double value in values[(vectors.Length * Vector256<double>.Count)..]) sum += (value - first - mean) * (value - first - mean);
        return sum;
    }

    private static double Sum(Vector256<double> lanes) => (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}
