using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl;

/// <summary>The encoder of <see cref="Log1pAttribute"/>.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The signed logarithm is called so.")]
public readonly struct Log1pEncoder : IFittedEncoder<Log1pEncoder>, INumberEncoder, IEncodeOutcome<double>
{
    private const double LeastAboveMinusOne = -0.9999999999999999;

    /// <summary>An encoder with its options.</summary>
    /// <param name="signed">Whether the logarithm is that of the magnitude, with the value's sign.</param>
    /// <param name="outOfDomain">What becomes of values at −1 and below, unless signed.</param>
    public Log1pEncoder(bool signed = false, OutOfDomain outOfDomain = OutOfDomain.Clamp) => (Signed, OutOfDomain) = (signed, EncoderOptions.Defined(outOfDomain));

    /// <summary>Whether the logarithm is that of the magnitude, with the value's sign.</summary>
    public bool Signed { get; }

    /// <summary>What becomes of values at −1 and below, unless signed.</summary>
    public OutOfDomain OutOfDomain { get; }

    /// <inheritdoc/>
    public double Apply(double value)
    {
        if (Signed) return value < 0 ? -FeatureMath.Log1p(-value) : FeatureMath.Log1p(value);
        if (!(value <= -1)) return FeatureMath.Log1p(value);
        return OutOfDomain == OutOfDomain.Clamp ? FeatureMath.Log1p(LeastAboveMinusOne) : double.NaN;
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(double value) => value <= -1 && !Signed ? EncodeOutcomes.Refused : EncodeOutcomes.None;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Flag("signed", Signed);
        writer.Option("outOfDomain", OutOfDomain);
    }

    /// <inheritdoc/>
    public static Log1pEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);

        // Before there was a choice, values without a logarithm became missing.
        return new(reader.FlagOr("signed", false), reader.Option("outOfDomain", OutOfDomain.Missing));
    }
}
