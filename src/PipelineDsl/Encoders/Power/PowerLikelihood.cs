namespace PipelineDsl;

/// <summary>
/// How likely exponents are if the powers of a column are normal: −n/2·ln(variance) + (λ − 1)·Σ sign(x)·ln(1 + |x|) for Yeo-Johnson, with Σ ln x for
/// Box-Cox, as in scikit-learn's PowerTransformer and SciPy's boxcox_llf.
/// </summary>
internal sealed class PowerLikelihood
{
    private const double LeastVariance = 2.2250738585072014e-308;

    private readonly PowerMethod _method;
    private readonly WeightedNumber[] _values;
    private readonly double[] _logs;
    private readonly double _count;
    private readonly double _sumOfLogs;

    /// <summary>Of at least two different numbers.</summary>
    public PowerLikelihood(PowerMethod method, WeightedNumber[] values)
    {
        (_method, _values, _logs) = (method, values, new double[values.Length]);
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i].Value;
            _logs[i] = method == PowerMethod.BoxCox ? FeatureMath.Log(value) : Math.CopySign(FeatureMath.Log1p(Math.Abs(value)), value);
            _count += values[i].Weight;
            _sumOfLogs += values[i].Weight * _logs[i];
        }
    }

    /// <summary>The most likely exponent, or 1 when there is none.</summary>
    public double MostLikely()
    {
        double lambda = BrentMinimizer.Minimize(MinusLogLikelihood, -2, 2);
        return double.IsFinite(lambda) && double.IsFinite(MinusLogLikelihood(lambda)) ? lambda : 1;
    }

    private double MinusLogLikelihood(double lambda)
    {
        double variance = Variance(lambda);
        if (variance < LeastVariance) return double.PositiveInfinity;
        return (_count / 2 * FeatureMath.Log(variance)) - ((lambda - 1) * _sumOfLogs);
    }

    private double Variance(double lambda)
    {
        var powers = new double[_logs.Length];
        double sum = 0;
        for (int i = 0; i < powers.Length; i++)
        {
            powers[i] = Power(_logs[i], lambda);
            sum += _values[i].Weight * powers[i];
        }

        double mean = sum / _count;
        double squares = 0;
        for (int i = 0; i < powers.Length; i++) squares += _values[i].Weight * ((powers[i] - mean) * (powers[i] - mean));
        return squares / _count;
    }

    private double Power(double log, double lambda) => _method == PowerMethod.BoxCox || log >= 0
        ? PowerFunctions.OfLog(log, lambda)
        : -PowerFunctions.OfLog(-log, 2 - lambda);
}
