namespace PipelineDsl;

/// <summary>The encoder of <see cref="CyclicAttribute"/>.</summary>
public readonly struct CyclicEncoder : IFittedEncoder<CyclicEncoder>, INumberSlotEncoder, IEncodeOutcome<double>
{
    private const int Slots = 2;

    private readonly MissingSlots _missing;

    /// <summary>An encoder with its options.</summary>
    /// <param name="period">After how much the value comes round, in the feature's units; positive and finite.</param>
    /// <param name="missing">What is written for a missing value.</param>
    public CyclicEncoder(double period, MissingSlots missing = MissingSlots.Marked) =>
        (Period, _missing) = (EncoderOptions.Positive(period), EncoderOptions.Defined(missing));

    /// <summary>After how much the value comes round.</summary>
    public double Period { get; }

    /// <inheritdoc/>
    public void Encode(double value, Span<float> slots)
    {
        slots = slots[..Slots];
        if (!double.IsFinite(value))
        {
            slots.Fill(_missing == MissingSlots.NaN ? float.NaN : 0);
            return;
        }

        double angle = value % Period / Period * Math.Tau;
        slots[0] = (float)FeatureMath.Sin(angle);
        slots[1] = (float)FeatureMath.Cos(angle);
    }

    /// <inheritdoc/>
    public string SlotName(int slot) => slot switch
    {
        0 => "sin",
        1 => "cos",
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "There are 2 slots."),
    };

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(double value) => double.IsInfinity(value) ? EncodeOutcomes.Refused : EncodeOutcomes.None;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("period", Period);
        writer.Option("missing", _missing);
    }

    /// <inheritdoc/>
    public static CyclicEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double period = reader.Number("period");
        if (!(double.IsFinite(period) && period > 0)) throw reader.Fault("period", "the period must be positive and finite.");
        return new(period, reader.Option<MissingSlots>("missing"));
    }
}
