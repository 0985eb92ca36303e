using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>A fitted <see cref="WeightOfEvidenceAttribute"/>.</summary>
public readonly struct WeightOfEvidenceEncoder : IFittedEncoder<WeightOfEvidenceEncoder>, ICategoryEncoder, IEncodeOutcome<Category>
{
    private readonly CategoryNumbers _numbers;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="categories">The categories; distinct, none missing.</param>
    /// <param name="values">The evidence of each; finite.</param>
    /// <param name="missing">The evidence of a missing value; finite.</param>
    public WeightOfEvidenceEncoder(ImmutableArray<Category> categories, ImmutableArray<double> values, double missing) =>
        _numbers = new CategoryNumbers(categories, values, missing, unknown: 0);

    private WeightOfEvidenceEncoder(CategoryNumbers numbers) => _numbers = numbers;

    /// <summary>The categories of the training rows, in ordinal order.</summary>
    public ImmutableArray<Category> Categories => _numbers.Categories;

    /// <summary>The evidence of each.</summary>
    public ImmutableArray<double> Values => _numbers.Numbers;

    /// <summary>The evidence of a missing value.</summary>
    public double Missing => _numbers.Missing;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Apply(Category value) => _numbers.Of(value);

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(Category value) => _numbers.Knows(value) ? EncodeOutcomes.None : EncodeOutcomes.Unknown;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _numbers.Save(writer);
    }

    /// <inheritdoc/>
    public static WeightOfEvidenceEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new WeightOfEvidenceEncoder(CategoryNumbers.Load(reader));
    }
}
