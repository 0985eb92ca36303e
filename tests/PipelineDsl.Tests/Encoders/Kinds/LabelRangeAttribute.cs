namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>How many training rows there were and the greatest label among them, whatever the category. Cannot be asked while it collects.</summary>
[EncoderWidth(Slots = 2)]
public sealed class LabelRangeAttribute : SupervisedEncoderAttribute<LabelRangeAccumulator, LabelRangeEncoder>
{
    public override LabelRangeAccumulator CreateAccumulator() => new();
}

public sealed class LabelRangeAccumulator : IEncoderAccumulator<LabelRangeAccumulator, LabelRangeEncoder>, ISupervisedCategoryAccumulator
{
    private double _greatest;
    private long _count;

    public void Add(Category value, double label) => (_greatest, _count) = (Math.Max(_greatest, label), _count + 1);

    public void Merge(LabelRangeAccumulator other) => (_greatest, _count) = (Math.Max(_greatest, other._greatest), _count + other._count);

    public LabelRangeEncoder Fit() => new(_count, _greatest);
}

public readonly struct LabelRangeEncoder(double count, double greatest) : IFittedEncoder<LabelRangeEncoder>, ICategorySlotEncoder
{
    public void Encode(Category value, Span<float> slots) => (slots[0], slots[1]) = ((float)count, (float)greatest);

    public string SlotName(int slot) => slot == 0 ? "count" : "greatest";

    public void Save(StateWriter writer)
    {
        writer.Number("count", count);
        writer.Number("greatest", greatest);
    }

    public static LabelRangeEncoder Load(StateReader reader) => new(reader.Number("count"), reader.Number("greatest"));
}
