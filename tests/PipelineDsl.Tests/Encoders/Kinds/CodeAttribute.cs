namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>A category's rank by ordinal order; −1 for what training did not see. The smallest encoder from a category to a number.</summary>
public sealed class CodeAttribute : EncoderAttribute<CodeAccumulator, CodeEncoder>
{
    public override CodeAccumulator CreateAccumulator() => new();
}

public sealed class CodeAccumulator : IEncoderAccumulator<CodeAccumulator, CodeEncoder>, ICategoryAccumulator, IRefitAccumulator<CodeEncoder>
{
    private readonly SortedSet<string> _seen = new(StringComparer.Ordinal);

    public void Add(Category value)
    {
        if (!value.IsMissing) _seen.Add(value.ToString());
    }

    public void Merge(CodeAccumulator other) => _seen.UnionWith(other._seen);

    public CodeEncoder Fit() => new([.. _seen]);

    public CodeEncoder Fit(in CodeEncoder previous) => new([.. previous.Categories, .. _seen.Except(previous.Categories)]);
}

public readonly struct CodeEncoder(string[] categories) : IFittedEncoder<CodeEncoder>, ICategoryEncoder, IEncodeOutcome<Category>
{
    public string[] Categories => categories;

    public double Apply(Category value) => value.IsMissing ? double.NaN : Array.IndexOf(categories, value.ToString());

    public EncodeOutcomes OutcomeOf(Category value) => !value.IsMissing && Apply(value) < 0 ? EncodeOutcomes.Unknown : EncodeOutcomes.None;

    public void Save(StateWriter writer) => writer.Texts("categories", categories);

    public static CodeEncoder Load(StateReader reader) => new([.. reader.Texts("categories")]);
}
