using System.Collections.Immutable;
using System.Globalization;

namespace PipelineDsl;

/// <summary>A fitted <see cref="TargetEncodeClassesAttribute"/>.</summary>
public readonly struct TargetClassesEncoder : IFittedEncoder<TargetClassesEncoder>, ICategorySlotEncoder, IEncodeOutcome<Category>
{
    private readonly CategoryIndex _index;
    private readonly float[] _rows;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="categories">The categories; distinct, none missing.</param>
    /// <param name="values">What stands for each category: one finite number a class, category by category.</param>
    /// <param name="missing">What stands for a missing value: one finite number a class.</param>
    /// <param name="priors">What stands for any other category: one finite number a class; at least 2.</param>
    public TargetClassesEncoder(ImmutableArray<Category> categories, ImmutableArray<double> values, ImmutableArray<double> missing, ImmutableArray<double> priors)
    {
        if (!CategoryState.AreCategories(categories, int.MaxValue)) throw new ArgumentException("The categories must be distinct and none missing.", nameof(categories));
        if (!AreValues(categories, values, missing, priors)) throw new ArgumentException("There must be one finite number a category and class.", nameof(values));
        (Categories, Values, Missing, Priors, _index) = (categories, values, missing, priors, new CategoryIndex(categories));
        _rows = [.. priors.Concat(missing).Concat(values).Select(static value => (float)value)];
    }

    /// <summary>The categories of the training rows, in ordinal order.</summary>
    public ImmutableArray<Category> Categories { get; }

    /// <summary>What stands for each category: one number a class, category by category.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>What stands for a missing value, one number a class.</summary>
    public ImmutableArray<double> Missing { get; }

    /// <summary>What stands for any other category, one number a class: the shares of all rows.</summary>
    public ImmutableArray<double> Priors { get; }

    /// <inheritdoc/>
    public void Encode(Category value, Span<float> slots)
    {
        int classes = Priors.Length;
        int place = _index.Find(value);
        int row = place >= 0 ? place + 2 : value.IsMissing ? 1 : 0;
        _rows.AsSpan(row * classes, classes).CopyTo(slots[..classes]);
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(Category value) => value.IsMissing || _index.Find(value) >= 0 ? EncodeOutcomes.None : EncodeOutcomes.Unknown;

    /// <inheritdoc/>
    public string SlotName(int slot) => NameOf(slot, Priors.Length);

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Numbers("priors", Priors.AsSpan());
        writer.Numbers("missing", Missing.AsSpan());
        CategoryState.Save(writer, Categories);
        writer.Numbers("values", Values.AsSpan());
    }

    /// <inheritdoc/>
    public static TargetClassesEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ImmutableArray<Category> categories = CategoryState.Load(reader, int.MaxValue);
        ImmutableArray<double> values = [.. reader.Numbers("values")];
        ImmutableArray<double> missing = [.. reader.Numbers("missing")];
        ImmutableArray<double> priors = [.. reader.Numbers("priors")];
        if (!AreValues(categories, values, missing, priors)) throw reader.Fault("values", "there must be one finite number a category and class.");
        return new TargetClassesEncoder(categories, values, missing, priors);
    }

    internal static string NameOf(int slot, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, classes);
        return slot.ToString(CultureInfo.InvariantCulture);
    }

    private static bool AreValues(ImmutableArray<Category> categories, ImmutableArray<double> values, ImmutableArray<double> missing, ImmutableArray<double> priors) =>
        priors is { IsDefault: false, Length: >= 2 } && !missing.IsDefault && missing.Length == priors.Length
        && !values.IsDefault && values.Length == (long)categories.Length * priors.Length
        && values.Concat(missing).Concat(priors).All(double.IsFinite);
}
