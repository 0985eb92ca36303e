using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>A fitted <see cref="TargetEncodeAttribute"/>.</summary>
public readonly struct TargetEncoder : IFittedEncoder<TargetEncoder>, ICategoryEncoder, IEncodeOutcome<Category>
{
    private readonly CategoryNumbers _numbers;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="categories">The categories; distinct, none missing.</param>
    /// <param name="values">What stands for each; finite.</param>
    /// <param name="missing">What stands for a missing value; finite.</param>
    /// <param name="prior">What stands for any other category: the mean of all labels; finite.</param>
    public TargetEncoder(ImmutableArray<Category> categories, ImmutableArray<double> values, double missing, double prior) =>
        _numbers = new CategoryNumbers(categories, values, missing, prior);

    private TargetEncoder(CategoryNumbers numbers) => _numbers = numbers;

    /// <summary>The categories of the training rows, in ordinal order.</summary>
    public ImmutableArray<Category> Categories => _numbers.Categories;

    /// <summary>What stands for each.</summary>
    public ImmutableArray<double> Values => _numbers.Numbers;

    /// <summary>What stands for a missing value.</summary>
    public double Missing => _numbers.Missing;

    /// <summary>What stands for any other category: the mean of all labels.</summary>
    public double Prior => _numbers.Unknown;

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
    public static TargetEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new TargetEncoder(CategoryNumbers.Load(reader));
    }
}
