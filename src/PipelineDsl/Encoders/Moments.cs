namespace PipelineDsl;

/// <summary>
/// Count, mean and squared deviations of finite numbers in one pass (Welford), mergeable (Chan, Golub and LeVeque). All is taken as the difference
/// from the first number, so that a column far from zero keeps its small deviations. Numbers beyond 2^500, whose squares would overflow, are
/// taken times 2^-600 from then on; next to them the bits that small ones lose do not count.
/// </summary>
internal struct Moments
{
    private const double Large = 3.273390607896142e150;
    private const double Down = 2.409919865102884e-181;

    private double _first;
    private double _mean;
    private double _squares;
    private bool _isScaled;

    /// <summary>How many finite numbers were added.</summary>
    public long Count { get; private set; }

    /// <summary>The mean; 0 when nothing was added.</summary>
    public readonly double Mean => _isScaled ? (_first + _mean) / Down : _first + _mean;

    /// <summary>The population standard deviation; 0 when all numbers are equal as far as rounding lets one tell.</summary>
    public readonly double StandardDeviation
    {
        get
        {
            if (Count == 0) return 0;
            double variance = _squares / Count;

            // The bound of scikit-learn's StandardScaler (_is_constant_feature) on what rounding alone can leave.
            double epsilon = double.BitIncrement(1) - 1;
            double rounding = Count * (_first + _mean) * epsilon;
            if (variance <= (Count * epsilon * variance) + (rounding * rounding)) return 0;
            double deviation = Math.Sqrt(variance);
            return _isScaled ? deviation / Down : deviation;
        }
    }

    /// <summary>Adds a number; NaN and infinities count for nothing.</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value)) return;
        if (!_isScaled && Math.Abs(value) > Large) Rescale();
        if (_isScaled) value *= Down;
        if (Count++ == 0)
        {
            _first = value;
            return;
        }

        value -= _first;
        double delta = value - _mean;
        _mean += delta / Count;
        _squares += delta * (value - _mean);
    }

    /// <summary>Adds what another has collected.</summary>
    public void Merge(Moments other)
    {
        if (other.Count == 0) return;
        if (Count == 0)
        {
            this = other;
            return;
        }

        if (other._isScaled && !_isScaled) Rescale();
        else if (_isScaled && !other._isScaled) other.Rescale();
        double share = other.Count / (double)(Count + other.Count);
        double delta = (other._first - _first) + (other._mean - _mean);
        _mean += delta * share;
        _squares += other._squares + (delta * delta * (Count * share));
        Count += other.Count;
    }

    private void Rescale()
    {
        _first *= Down;
        _mean *= Down;
        _squares = _squares * Down * Down;
        _isScaled = true;
    }
}
