using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>A fitted <see cref="OrdinalAttribute"/>.</summary>
public readonly struct OrdinalEncoder : IFittedEncoder<OrdinalEncoder>, ICategoryEncoder, IEncodeOutcome<Category>
{
    private readonly CategoryIndex _index;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="categories">The categories in their order, the first has number 0; distinct, none missing.</param>
    /// <param name="unknown">What stands for any other category.</param>
    /// <param name="missing">What stands for a missing category.</param>
    public OrdinalEncoder(ImmutableArray<Category> categories, double unknown = -1, double missing = -2)
    {
        if (!CategoryState.AreCategories(categories, int.MaxValue)) throw new ArgumentException("The categories must be distinct and none missing.", nameof(categories));
        (Categories, Unknown, Missing, _index) = (categories, unknown, missing, new CategoryIndex(categories));
    }

    /// <summary>The categories; each has its place as number.</summary>
    public ImmutableArray<Category> Categories { get; }

    /// <summary>What stands for any other category.</summary>
    public double Unknown { get; }

    /// <summary>What stands for a missing category.</summary>
    public double Missing { get; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Apply(Category value)
    {
        int place = _index.Find(value);
        return place >= 0 ? place : value.IsMissing ? Missing : Unknown;
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(Category value) => value.IsMissing || _index.Find(value) >= 0 ? EncodeOutcomes.None : EncodeOutcomes.Unknown;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("unknown", Unknown);
        writer.Number("missing", Missing);
        CategoryState.Save(writer, Categories);
    }

    /// <inheritdoc/>
    public static OrdinalEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new OrdinalEncoder(CategoryState.Load(reader, int.MaxValue), reader.Number("unknown"), reader.Number("missing"));
    }
}
