namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>The mean label of a category's training rows, −1 where there is none; it can be asked while it collects. The smallest supervised encoder.</summary>
public sealed class LabelMeanAttribute : SupervisedEncoderAttribute<LabelMeanAccumulator, LabelMeanEncoder>
{
    public override LabelMeanAccumulator CreateAccumulator() => new();
}

public sealed class LabelMeanAccumulator : IEncoderAccumulator<LabelMeanAccumulator, LabelMeanEncoder>, ISupervisedCategoryAccumulator, ICategoryEncoder
{
    private readonly SortedDictionary<string, (double Sum, long Count)> _labels = new(StringComparer.Ordinal);

    public void Add(Category value, double label) => Add(value.ToString(), label, 1);

    public void Merge(LabelMeanAccumulator other)
    {
        foreach ((string key, (double sum, long count)) in other._labels) Add(key, sum, count);
    }

    public LabelMeanEncoder Fit() => new([.. _labels.Keys], [.. _labels.Values.Select(one => one.Sum / one.Count)]);

    public double Apply(Category value) => _labels.TryGetValue(value.ToString(), out (double Sum, long Count) found) ? found.Sum / found.Count : -1;

    private void Add(string key, double sum, long count)
    {
        (double before, long rows) = _labels.GetValueOrDefault(key);
        _labels[key] = (before + sum, rows + count);
    }
}

public readonly struct LabelMeanEncoder(string[] categories, double[] means) : IFittedEncoder<LabelMeanEncoder>, ICategoryEncoder
{
    public double Apply(Category value)
    {
        int index = Array.IndexOf(categories, value.ToString());
        return index < 0 ? -1 : means[index];
    }

    public void Save(StateWriter writer)
    {
        writer.Texts("categories", categories);
        writer.Numbers("means", means);
    }

    public static LabelMeanEncoder Load(StateReader reader) => new([.. reader.Texts("categories")], [.. reader.Numbers("means")]);
}
