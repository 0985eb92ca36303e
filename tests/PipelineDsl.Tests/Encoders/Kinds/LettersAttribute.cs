namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>Counts of the first letters of the alphabet, as shares of the greatest count in training. The smallest encoder of text.</summary>
[EncoderWidth(Option = "letters")]
public sealed class LettersAttribute(int letters) : EncoderAttribute<LettersAccumulator, LettersEncoder>
{
    public override LettersAccumulator CreateAccumulator() => new(letters);
}

public sealed class LettersAccumulator(int letters) : IEncoderAccumulator<LettersAccumulator, LettersEncoder>, ITextAccumulator
{
    private int _longest;

    public void Add(string? value) => _longest = Math.Max(_longest, value?.Length ?? 0);

    public void Merge(LettersAccumulator other) => _longest = Math.Max(_longest, other._longest);

    public LettersEncoder Fit() => new(letters, _longest);
}

public readonly struct LettersEncoder(int letters, int longest) : IFittedEncoder<LettersEncoder>, ITextSlotEncoder, IEncodeOutcome<string?>
{
    public void Encode(string? value, Span<float> slots)
    {
        for (int i = 0; i < letters; i++) slots[i] = value is null ? 0 : value.AsSpan().Count((char)('a' + i)) / (float)longest;
    }

    public EncodeOutcomes OutcomeOf(string? value) => value is "" ? EncodeOutcomes.Refused : EncodeOutcomes.None;

    public string SlotName(int slot) => ((char)('a' + slot)).ToString();

    public void Save(StateWriter writer)
    {
        writer.Integer("letters", letters);
        writer.Integer("longest", longest);
    }

    public static LettersEncoder Load(StateReader reader) => new((int)reader.Integer("letters"), (int)reader.Integer("longest"));
}
