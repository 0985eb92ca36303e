namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>Which quarter of −2 to 2 a number is in. Sets one slot; none when missing.</summary>
[EncoderWidth(Slots = 4)]
public sealed class StepAttribute : StatelessEncoderAttribute<StepEncoder>
{
    public override StepEncoder Create() => default;
}

public readonly struct StepEncoder : IFittedEncoder<StepEncoder>, INumberSlotEncoder, IOneSlotEncoder<double>
{
    public int SlotOf(double value) => double.IsNaN(value) ? -1 : (int)Math.Clamp(Math.Floor(value + 2), 0, 3);

    public void Encode(double value, Span<float> slots)
    {
        slots[..4].Clear();
        if (SlotOf(value) is >= 0 and int slot) slots[slot] = 1;
    }

    public string SlotName(int slot) => slot.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Save(StateWriter writer)
    {
    }

    public static StepEncoder Load(StateReader reader) => default;
}
