using System.Globalization;

namespace PipelineDsl;

/// <summary>The encoder of <see cref="PolynomialAttribute"/>.</summary>
public readonly struct PolynomialEncoder : IFittedEncoder<PolynomialEncoder>, INumberSlotEncoder
{
    private const int HighestDegree = 16;

    private readonly int _degree;
    private readonly MissingSlots _missing;

    /// <summary>An encoder with its options.</summary>
    /// <param name="degree">The highest power, 1 to 16.</param>
    /// <param name="missing">What is written for a missing value.</param>
    public PolynomialEncoder(int degree, MissingSlots missing = MissingSlots.Marked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(degree, HighestDegree);
        (_degree, _missing) = (degree, EncoderOptions.Defined(missing));
    }

    /// <inheritdoc/>
    public void Encode(double value, Span<float> slots)
    {
        slots = slots[.._degree];
        if (double.IsNaN(value))
        {
            slots.Fill(_missing == MissingSlots.NaN ? float.NaN : 0);
            return;
        }

        double power = 1;
        foreach (ref float slot in slots)
        {
            power *= value;
            slot = (float)power;
        }
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _degree);
        return string.Create(CultureInfo.InvariantCulture, $"^{slot + 1}");
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Integer("degree", _degree);
        writer.Option("missing", _missing);
    }

    /// <inheritdoc/>
    public static PolynomialEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new(reader.Integer("degree", 1, HighestDegree), reader.Option<MissingSlots>("missing"));
    }
}
