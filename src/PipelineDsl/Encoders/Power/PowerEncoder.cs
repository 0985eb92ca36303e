namespace PipelineDsl;

/// <summary>A fitted <see cref="PowerAttribute"/>: <c>(power(x) − mean) / scale</c>.</summary>
public readonly struct PowerEncoder : IFittedEncoder<PowerEncoder>, INumberEncoder, IEncodeOutcome<double>
{
    /// <summary>An encoder with known parameters.</summary>
    /// <param name="method">The family of functions.</param>
    /// <param name="lambda">The exponent; finite.</param>
    /// <param name="mean">What is subtracted from the power; finite.</param>
    /// <param name="scale">What the rest is divided by; positive and finite.</param>
    /// <param name="least">What values that are not positive are taken for, for Box-Cox; positive and finite.</param>
    /// <param name="outOfDomain">What becomes of values that are not positive, for Box-Cox.</param>
    public PowerEncoder(PowerMethod method, double lambda, double mean = 0, double scale = 1, double least = 1, OutOfDomain outOfDomain = OutOfDomain.Clamp)
    {
        Method = EncoderOptions.Defined(method);
        Lambda = EncoderOptions.Finite(lambda);
        Mean = EncoderOptions.Finite(mean);
        Scale = EncoderOptions.Positive(scale);
        Least = EncoderOptions.Positive(least);
        OutOfDomain = EncoderOptions.Defined(outOfDomain);
    }

    /// <summary>The family of functions.</summary>
    public PowerMethod Method { get; }

    /// <summary>The exponent.</summary>
    public double Lambda { get; }

    /// <summary>What is subtracted from the power.</summary>
    public double Mean { get; }

    /// <summary>What the rest is divided by.</summary>
    public double Scale { get; }

    /// <summary>What values that are not positive are taken for, for Box-Cox.</summary>
    public double Least { get; }

    /// <summary>What becomes of values that are not positive, for Box-Cox.</summary>
    public OutOfDomain OutOfDomain { get; }

    /// <inheritdoc/>
    public double Apply(double value)
    {
        if (double.IsNaN(value)) return double.NaN;
        if (value <= 0 && Method == PowerMethod.BoxCox)
        {
            if (OutOfDomain == OutOfDomain.Missing) return double.NaN;
            value = Least;
        }

        return (PowerFunctions.Apply(Method, value, Lambda) - Mean) / Scale;
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(double value) => value <= 0 && Method == PowerMethod.BoxCox ? EncodeOutcomes.Refused : EncodeOutcomes.None;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Option("method", Method);
        writer.Number("lambda", Lambda);
        writer.Number("mean", Mean);
        writer.Number("scale", Scale);
        writer.Number("least", Least);
        writer.Option("outOfDomain", OutOfDomain);
    }

    /// <inheritdoc/>
    public static PowerEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var method = reader.Option<PowerMethod>("method");
        double lambda = reader.Number("lambda");
        double mean = reader.Number("mean");
        double scale = reader.Number("scale");
        double least = reader.Number("least");
        if (!double.IsFinite(lambda)) throw reader.Fault("lambda", "the exponent must be finite.");
        if (!double.IsFinite(mean)) throw reader.Fault("mean", "the mean must be finite.");
        if (!(double.IsFinite(scale) && scale > 0)) throw reader.Fault("scale", "the scale must be positive and finite.");
        if (!(double.IsFinite(least) && least > 0)) throw reader.Fault("least", "the least value must be positive and finite.");
        return new(method, lambda, mean, scale, least, reader.Option<OutOfDomain>("outOfDomain"));
    }
}
