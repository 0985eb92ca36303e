using System.Globalization;

namespace PipelineDsl;

/// <summary>The encoder of <see cref="NormalizeVectorAttribute"/>.</summary>
public readonly struct NormalizeVectorEncoder : IFittedEncoder<NormalizeVectorEncoder>, IVectorSlotEncoder, IEncodeOutcome<ReadOnlySpan<float>>
{
    private readonly int _width;

    /// <summary>An encoder of vectors.</summary>
    /// <param name="width">How many numbers they have; at least 1.</param>
    public NormalizeVectorEncoder(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        _width = width;
    }

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<float> value, Span<float> slots)
    {
        slots = slots[.._width];
        double squares = value.Length == _width ? VectorSums.Squares(value) : 0;
        if (!(squares > 0 && double.IsFinite(squares)))
        {
            slots.Clear();
            return;
        }

        double length = Math.Sqrt(squares);
        for (int i = 0; i < slots.Length; i++) slots[i] = (float)(value[i] / length);
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(ReadOnlySpan<float> value) =>
        value.IsEmpty || (value.Length == _width && double.IsFinite(VectorSums.Squares(value))) ? EncodeOutcomes.None : EncodeOutcomes.Refused;

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _width);
        return slot.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Integer("width", _width);
    }

    /// <inheritdoc/>
    public static NormalizeVectorEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new NormalizeVectorEncoder(reader.Integer("width", 1, Array.MaxLength));
    }
}
