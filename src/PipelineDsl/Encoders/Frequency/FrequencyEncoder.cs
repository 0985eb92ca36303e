using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>A fitted <see cref="FrequencyAttribute"/>.</summary>
public readonly struct FrequencyEncoder : IFittedEncoder<FrequencyEncoder>, ICategoryEncoder, IEncodeOutcome<Category>
{
    private readonly CategoryIndex _index;
    private readonly double[] _values;
    private readonly double _missing;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="unit">A share or a count.</param>
    /// <param name="categories">The kept categories; distinct, none missing.</param>
    /// <param name="counts">The training rows of each; at least 1.</param>
    /// <param name="missing">The training rows without a value; at least 0.</param>
    /// <param name="rows">All training rows; at least the others together.</param>
    public FrequencyEncoder(FrequencyUnit unit, ImmutableArray<Category> categories, ImmutableArray<long> counts, long missing, long rows)
    {
        if (!Enum.IsDefined(unit)) throw new ArgumentOutOfRangeException(nameof(unit), unit, "Unknown unit.");
        if (!CategoryState.AreCategories(categories, int.MaxValue)) throw new ArgumentException("The categories must be distinct and none missing.", nameof(categories));
        if (!AreCounts(categories, counts, missing, rows)) throw new ArgumentException("There must be one positive count a category, and together no more than all rows.", nameof(counts));
        (Unit, Categories, Counts, Missing, Rows, _index) = (unit, categories, counts, missing, rows, new CategoryIndex(categories));
        double all = unit == FrequencyUnit.Share ? Math.Max(1, rows) : 1;
        _values = [.. counts.Select(count => count / all)];
        _missing = missing / all;
    }

    /// <summary>A share or a count.</summary>
    public FrequencyUnit Unit { get; }

    /// <summary>The kept categories, the most frequent first.</summary>
    public ImmutableArray<Category> Categories { get; }

    /// <summary>The training rows of each.</summary>
    public ImmutableArray<long> Counts { get; }

    /// <summary>The training rows without a value.</summary>
    public long Missing { get; }

    /// <summary>All training rows.</summary>
    public long Rows { get; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Apply(Category value)
    {
        int place = _index.Find(value);
        return place >= 0 ? _values[place] : value.IsMissing ? _missing : 0;
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(Category value) => value.IsMissing || _index.Find(value) >= 0 ? EncodeOutcomes.None : EncodeOutcomes.Unknown;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Text("unit", Unit.ToString());
        writer.Integer("rows", Rows);
        writer.Integer("missing", Missing);
        CategoryState.Save(writer, Categories);
        writer.Integers("counts", Counts.AsSpan());
    }

    /// <inheritdoc/>
    public static FrequencyEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!Enum.TryParse(reader.Text("unit"), out FrequencyUnit unit) || !Enum.IsDefined(unit)) throw reader.Fault("unit", "this version does not know the unit.");
        ImmutableArray<Category> categories = CategoryState.Load(reader, int.MaxValue);
        ImmutableArray<long> counts = [.. reader.Integers("counts")];
        long missing = reader.Integer("missing");
        long rows = reader.Integer("rows");
        if (!AreCounts(categories, counts, missing, rows)) throw reader.Fault("counts", "there must be one positive count a category, and together no more than all rows.");
        return new FrequencyEncoder(unit, categories, counts, missing, rows);
    }

    private static bool AreCounts(ImmutableArray<Category> categories, ImmutableArray<long> counts, long missing, long rows) =>
        !counts.IsDefault && counts.Length == categories.Length && counts.All(static count => count > 0) && missing >= 0
        && counts.Aggregate((decimal)missing, static (sum, count) => sum + count) <= rows;
}
