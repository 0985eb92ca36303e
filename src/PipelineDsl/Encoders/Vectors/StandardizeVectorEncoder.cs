using System.Collections.Immutable;
using System.Globalization;

namespace PipelineDsl;

/// <summary>A fitted <see cref="StandardizeVectorAttribute"/>.</summary>
public readonly struct StandardizeVectorEncoder : IFittedEncoder<StandardizeVectorEncoder>, IVectorSlotEncoder, IEncodeOutcome<ReadOnlySpan<float>>
{
    /// <summary>An encoder with known parameters.</summary>
    /// <param name="means">What is subtracted from each component; finite.</param>
    /// <param name="scales">What each component is divided by; positive and finite, as many as means.</param>
    public StandardizeVectorEncoder(ImmutableArray<double> means, ImmutableArray<double> scales)
    {
        if (!AreParameters(means, scales)) throw new ArgumentException("There must be as many positive, finite scales as finite means, and at least one.", nameof(scales));
        (Means, Scales) = (means, scales);
    }

    /// <summary>What is subtracted from each component.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>What each component is divided by.</summary>
    public ImmutableArray<double> Scales { get; }

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<float> value, Span<float> slots)
    {
        ReadOnlySpan<double> means = Means.AsSpan();
        ReadOnlySpan<double> scales = Scales.AsSpan();
        slots = slots[..means.Length];
        if (OutcomeOf(value) != EncodeOutcomes.None || value.IsEmpty)
        {
            slots.Clear();
            return;
        }

        for (int i = 0; i < slots.Length; i++) slots[i] = (float)((value[i] - means[i]) / scales[i]);
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(ReadOnlySpan<float> value) =>
        value.IsEmpty || (value.Length == Means.Length && double.IsFinite(VectorSums.Squares(value))) ? EncodeOutcomes.None : EncodeOutcomes.Refused;

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, Means.Length);
        return slot.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Numbers("means", Means.AsSpan());
        writer.Numbers("scales", Scales.AsSpan());
    }

    /// <inheritdoc/>
    public static StandardizeVectorEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ImmutableArray<double> means = [.. reader.Numbers("means")];
        ImmutableArray<double> scales = [.. reader.Numbers("scales")];
        if (!AreParameters(means, scales)) throw reader.Fault("scales", "there must be as many positive, finite scales as finite means, and at least one.");
        return new StandardizeVectorEncoder(means, scales);
    }

    private static bool AreParameters(ImmutableArray<double> means, ImmutableArray<double> scales) =>
        means is { IsDefaultOrEmpty: false } && !scales.IsDefault && means.Length == scales.Length
        && means.All(double.IsFinite) && scales.All(static scale => double.IsFinite(scale) && scale > 0);
}
