namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>A vector less its training mean; 0 when missing. The smallest encoder of vectors.</summary>
[EncoderWidth(Option = "width")]
public sealed class CentredAttribute(int width) : EncoderAttribute<CentredAccumulator, CentredEncoder>
{
    public override CentredAccumulator CreateAccumulator() => new(width);
}

public sealed class CentredAccumulator(int width) : IEncoderAccumulator<CentredAccumulator, CentredEncoder>, IVectorAccumulator
{
    private readonly double[] _sums = new double[width];
    private long _count;

    public void Add(ReadOnlySpan<float> value)
    {
        if (value.IsEmpty) return;
        _count++;
        for (int i = 0; i < _sums.Length; i++) _sums[i] += value[i];
    }

    public void Merge(CentredAccumulator other)
    {
        _count += other._count;
        for (int i = 0; i < _sums.Length; i++) _sums[i] += other._sums[i];
    }

    public CentredEncoder Fit()
    {
        long count = Math.Max(1, _count);
        return new CentredEncoder([.. _sums.Select(sum => (float)(sum / count))]);
    }
}

public readonly struct CentredEncoder(float[] mean) : IFittedEncoder<CentredEncoder>, IVectorSlotEncoder, IEncodeOutcome<ReadOnlySpan<float>>
{
    public void Encode(ReadOnlySpan<float> value, Span<float> slots)
    {
        for (int i = 0; i < mean.Length; i++) slots[i] = value.Length == mean.Length ? value[i] - mean[i] : 0;
    }

    public EncodeOutcomes OutcomeOf(ReadOnlySpan<float> value) => value.Length == mean.Length || value.IsEmpty ? EncodeOutcomes.None : EncodeOutcomes.Refused;

    public string SlotName(int slot) => slot.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Save(StateWriter writer) => writer.Floats("mean", mean);

    public static CentredEncoder Load(StateReader reader) => new([.. reader.Floats("mean")]);
}
