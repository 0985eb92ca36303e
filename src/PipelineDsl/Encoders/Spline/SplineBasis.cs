namespace PipelineDsl;

/// <summary>
/// B-splines over knots, evaluated by the recurrence of Cox and de Boor as scipy.interpolate.BSpline does. All is computed in a unit, a power of two, in which
/// the knots span about 1, so that neither huge nor tiny columns overflow.
/// </summary>
internal sealed class SplineBasis
{
    /// <summary>Within which share of their span knots are one.</summary>
    private const double LeastGap = 1e-60;

    /// <summary>The power of ten that no polynomial may exceed.</summary>
    private const double LargestExponent = 300;

    private const double FarthestSpans = 1e30;

    private readonly double[] _knots;
    private readonly int _degree;
    private readonly double _unit;
    private readonly double _first;
    private readonly double _last;
    private readonly double _farthest;
    private readonly double[] _slopesBelow;
    private readonly double[] _slopesAbove;

    /// <summary>The splines over knots with as many more on each side as the degree.</summary>
    public SplineBasis(ReadOnlySpan<double> knots, int degree, bool isPeriodic)
    {
        // Halving keeps the widest columns from overflowing, but would make nothing of a span of one denormal number.
        double span = knots[^1] - knots[0];
        if (!double.IsFinite(span)) span = (knots[^1] / 2) - (knots[0] / 2);
        _unit = Math.ScaleB(1, Math.Clamp(-Math.ILogB(span), -1000, 1000));
        var inner = new double[knots.Length];
        double leastGap = 1;
        for (int i = 0; i < inner.Length; i++)
        {
            inner[i] = knots[i] * _unit;
            if (i == 0) continue;
            if (inner[i] - inner[i - 1] < LeastGap) inner[i] = inner[i - 1];
            else leastGap = Math.Min(leastGap, inner[i] - inner[i - 1]);
        }

        _farthest = Math.Min(FarthestSpans, leastGap * FeatureMath.Pow(10, LargestExponent / degree));
        (_degree, _first, _last) = (degree, inner[0], inner[^1]);
        _knots = isPeriodic ? Wrapped(inner, degree) : Continued(inner, degree);
        Count = isPeriodic ? inner.Length - 1 : inner.Length + degree - 1;
        _slopesBelow = Slopes(_first);
        _slopesAbove = Slopes(_last);
    }

    /// <summary>How many splines there are.</summary>
    public int Count { get; }

    /// <summary>The values of the splines that are not 0.</summary>
    /// <param name="value">A number, not NaN, and for periodic splines finite.</param>
    /// <param name="extrapolation">What the values are outside the knots.</param>
    /// <param name="values">As many as the degree and one more.</param>
    /// <returns>The number of the first of them; those after the last spline come round.</returns>
    public int Evaluate(double value, SplineExtrapolation extrapolation, Span<double> values)
    {
        double x = Math.Clamp(value * _unit, _first - _farthest, _last + _farthest);
        if (extrapolation == SplineExtrapolation.Periodic) x = Around(value * _unit);
        double nearest = Math.Clamp(x, _first, _last);
        int interval = IntervalOf(nearest);
        Evaluate(extrapolation == SplineExtrapolation.Continue ? x : nearest, interval, _degree, values);
        if (extrapolation == SplineExtrapolation.Linear && x != nearest)
        {
            double[] slopes = x < nearest ? _slopesBelow : _slopesAbove;
            for (int i = 0; i < slopes.Length; i++) values[i] += (x - nearest) * slopes[i];
        }

        return interval - _degree;
    }

    /// <summary>The interval between different knots that holds a number within the knots; the last one holds its upper end too.</summary>
    private int IntervalOf(double x)
    {
        int last = _knots.Length - _degree - 2;
        int interval = Math.Min(_degree + SortedNumbers.CountNotAbove(_knots.AsSpan(_degree..(last + 1)), x) - 1, last);
        while (_knots[interval] == _knots[interval + 1]) interval--;
        return interval;
    }

    private void Evaluate(double x, int interval, int degree, Span<double> values)
    {
        values[0] = 1;
        for (int k = 1; k <= degree; k++)
        {
            double carried = 0;
            for (int i = 0; i < k; i++)
            {
                double right = _knots[interval + i + 1];
                double left = _knots[interval + i + 1 - k];
                double share = right == left ? 0 : values[i] / (right - left);
                values[i] = carried + (share * (right - x));
                carried = share * (x - left);
            }

            values[k] = carried;
        }
    }

    /// <summary>The derivatives at an end of the splines that are not 0 there.</summary>
    private double[] Slopes(double x)
    {
        int interval = IntervalOf(x);
        var lower = new double[_degree];
        Evaluate(x, interval, _degree - 1, lower);
        var slopes = new double[_degree + 1];
        for (int i = 0; i < lower.Length; i++)
        {
            double width = _knots[interval + i + 1] - _knots[interval + i + 1 - _degree];
            double slope = width == 0 ? 0 : _degree * lower[i] / width;
            slopes[i] -= slope;
            slopes[i + 1] += slope;
        }

        return slopes;
    }

    private double Around(double x)
    {
        if (!double.IsFinite(x)) return _first;
        double period = _last - _first;
        double rest = (x - _first) % period;
        return _first + (rest < 0 ? rest + period : rest);
    }

    private static double[] Continued(double[] inner, int degree)
    {
        var knots = new double[inner.Length + (2 * degree)];
        inner.CopyTo(knots, degree);
        for (int i = 1; i <= degree; i++)
        {
            knots[degree - i] = inner[0] - (i * (inner[1] - inner[0]));
            knots[^(degree - i + 1)] = inner[^1] + (i * (inner[^1] - inner[^2]));
        }

        return knots;
    }

    private static double[] Wrapped(double[] inner, int degree)
    {
        double period = inner[^1] - inner[0];
        var knots = new double[inner.Length + (2 * degree)];
        inner.CopyTo(knots, degree);
        for (int i = 1; i <= degree; i++)
        {
            knots[degree - i] = inner[^(i + 1)] - period;
            knots[inner.Length + degree + i - 1] = inner[i] + period;
        }

        return knots;
    }
}
