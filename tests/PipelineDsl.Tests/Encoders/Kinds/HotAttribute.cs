namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>One slot for each category seen, none for others. The smallest encoder that sets one slot.</summary>
[EncoderWidth(Option = "most")]
public sealed class HotAttribute(int most) : EncoderAttribute<HotAccumulator, HotEncoder>
{
    public override HotAccumulator CreateAccumulator() => new(most);
}

public sealed class HotAccumulator(int most) : IEncoderAccumulator<HotAccumulator, HotEncoder>, ICategoryAccumulator, IRefitAccumulator<HotEncoder>
{
    private readonly HashSet<Category> _seen = [];

    public void Add(Category value) => _seen.Add(value);

    public void Merge(HotAccumulator other) => _seen.UnionWith(other._seen);

    public HotEncoder Fit() => new(most, [.. Sorted().Take(most)]);

    public HotEncoder Fit(in HotEncoder previous) => new(most, [.. previous.Categories.Union(Sorted()).Take(most)]);

    private IOrderedEnumerable<Category> Sorted() => _seen.OrderBy(category => category.ToString(), StringComparer.Ordinal);
}

public readonly struct HotEncoder(int most, Category[] categories) : IFittedEncoder<HotEncoder>, ICategorySlotEncoder, IOneSlotEncoder<Category>
{
    public Category[] Categories => categories;

    public int SlotOf(Category value) => Array.IndexOf(categories, value);

    public void Encode(Category value, Span<float> slots)
    {
        slots[..most].Clear();
        if (SlotOf(value) is >= 0 and int slot) slots[slot] = 1;
    }

    public string SlotName(int slot) => slot < categories.Length ? categories[slot].ToString() : "(unused)";

    public void Save(StateWriter writer)
    {
        writer.Integer("most", most);
        writer.BeginArray("categories");
        foreach (Category category in categories)
        {
            writer.BeginItem();
            if (category.IsText) writer.Text("text", category.Text);
            else if (!category.IsMissing) writer.Integer("number", category.Number);
            writer.EndItem();
        }

        writer.EndArray();
    }

    public static HotEncoder Load(StateReader reader) => new(
        (int)reader.Integer("most"),
        [.. reader.Items("categories").Select(item => item.Has("text") ? Category.Of(item.Text("text")) : item.Has("number") ? Category.Of(item.Integer("number")) : default)]);
}
