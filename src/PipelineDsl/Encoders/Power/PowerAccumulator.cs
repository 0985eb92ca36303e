namespace PipelineDsl;

/// <summary>The values of a column, for the likelihood of an exponent.</summary>
public sealed class PowerAccumulator : IEncoderAccumulator<PowerAccumulator, PowerEncoder>, INumberAccumulator
{
    private readonly PowerMethod _method;
    private readonly bool _standardize;
    private readonly OutOfDomain _outOfDomain;
    private readonly QuantileSample _sample;

    /// <summary>An empty accumulator.</summary>
    /// <param name="method">The family of functions.</param>
    /// <param name="standardize">Whether the powers are standardized.</param>
    /// <param name="exact">Whether the fit looks at every value also when they are many.</param>
    /// <param name="outOfDomain">What becomes of values that are not positive, for Box-Cox.</param>
    public PowerAccumulator(PowerMethod method, bool standardize = true, bool exact = false, OutOfDomain outOfDomain = OutOfDomain.Clamp) =>
        (_method, _standardize, _outOfDomain, _sample) = (EncoderOptions.Defined(method), standardize, EncoderOptions.Defined(outOfDomain), new QuantileSample(exact));

    /// <inheritdoc/>
    public void Add(double value)
    {
        if (value > 0 || _method == PowerMethod.YeoJohnson) _sample.Add(value);
    }

    /// <inheritdoc/>
    public void Merge(PowerAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._method != _method) throw new ArgumentException($"An accumulator for {other._method} cannot be merged into one for {_method}.", nameof(other));
        _sample.Merge(other._sample);
    }

    /// <inheritdoc/>
    public PowerEncoder Fit()
    {
        WeightedNumber[] values = _sample.Ascending();
        double lambda = values.Length > 1 ? new PowerLikelihood(_method, values).MostLikely() : 1;

        // An exponent whose powers overflow has no use.
        if (!values.All(number => double.IsFinite(PowerFunctions.Apply(_method, number.Value, lambda)))) lambda = 1;
        (double mean, double scale) = _standardize ? MeanAndScale(values, lambda) : (0, 1);
        double least = _method == PowerMethod.BoxCox && _sample.Count > 0 ? _sample.Range().Minimum : 1;
        return new(_method, lambda, mean, scale, least, _outOfDomain);
    }

    private (double Mean, double Scale) MeanAndScale(WeightedNumber[] values, double lambda)
    {
        var moments = new Moments();
        foreach (WeightedNumber number in values)
        {
            double power = PowerFunctions.Apply(_method, number.Value, lambda);
            if (number.Weight == 1) moments.Add(power);
            else moments.Add(power, number.Weight);
        }

        double deviation = moments.StandardDeviation;
        return (moments.Mean, deviation > 0 ? deviation : 1);
    }
}
