namespace PipelineDsl.Tests.Encoders.Kinds;

[Flags]
public enum Parts
{
    Month = 1,
    Day = 2,
    Hour = 4,
}

/// <summary>Parts of a time, one slot each, or two with the year's; NaN when missing. The smallest encoder of times.</summary>
[EncoderWidth(Flags = nameof(Parts), FlagsDefault = (long)(Parts.Month | Parts.Day), SlotsPerFlag = 2, When = nameof(Twice), Is = true)]
[EncoderWidth(Flags = nameof(Parts), FlagsDefault = (long)(Parts.Month | Parts.Day))]
public sealed class PartsAttribute : StatelessEncoderAttribute<PartsEncoder>
{
    public Parts Parts { get; set; } = Parts.Month | Parts.Day;

    public bool Twice { get; set; }

    public override PartsEncoder Create() => new(Parts, Twice);
}

public readonly struct PartsEncoder(Parts parts, bool twice) : IFittedEncoder<PartsEncoder>, ITimeSlotEncoder
{
    private static readonly Parts[] s_all = [Parts.Month, Parts.Day, Parts.Hour];

    public void Encode(DateTime? value, Span<float> slots)
    {
        int slot = 0;
        foreach (Parts part in s_all)
        {
            if (!parts.HasFlag(part)) continue;
            float number = value is not { } time ? float.NaN : part == Parts.Month ? time.Month : part == Parts.Day ? time.Day : time.Hour;
            slots[slot++] = number;
            if (twice) slots[slot++] = -number;
        }
    }

    public string SlotName(int slot)
    {
        Parts[] set = [.. s_all.Where(Has)];
        return twice ? $"{set[slot / 2]} {slot % 2}" : set[slot].ToString();
    }

    public void Save(StateWriter writer)
    {
        writer.Integer("parts", (long)parts);
        writer.Flag("twice", twice);
    }

    public static PartsEncoder Load(StateReader reader) => new((Parts)reader.Integer("parts"), reader.Flag("twice"));

    private bool Has(Parts part) => parts.HasFlag(part);
}
