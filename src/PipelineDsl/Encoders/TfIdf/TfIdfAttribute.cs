namespace PipelineDsl;

/// <summary>
/// Weighs the terms of a text that training kept: <c>count × idf</c>, then divided by the norm, where <c>idf = ln((1 + n) / (1 + d)) + 1</c> for a
/// term in d of n training texts. Takes <see cref="Terms"/> slots, the terms in order of frequency.
/// </summary>
/// <remarks>
/// Source: Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988, with the formulas and defaults of scikit-learn's
/// TfidfVectorizer, whose columns stand in alphabetical order instead. Of equally frequent terms the first in ordinal order are kept. A missing
/// text and one without kept terms give zeros; a missing text is no training text. The fit holds every distinct term.
/// </remarks>
[EncoderWidth(Option = "terms")]
public sealed class TfIdfAttribute : EncoderAttribute<TfIdfAccumulator, TfIdfEncoder>
{
    /// <summary>Weighs the most frequent terms of a text.</summary>
    /// <param name="terms">How many terms are kept at most (<c>max_features</c>); at least 1.</param>
    public TfIdfAttribute(int terms) => Terms = terms;

    /// <summary>How many terms are kept at most: those that occur most often in all training texts together.</summary>
    public int Terms { get; }

    /// <summary>What the terms are.</summary>
    public TextAnalyzer Analyzer { get; set; }

    /// <summary>The fewest words or characters of a term; at least 1.</summary>
    public int MinN { get; set; } = 1;

    /// <summary>The most words or characters of a term; not below <see cref="MinN"/>.</summary>
    public int MaxN { get; set; } = 1;

    /// <summary>Whether case is ignored.</summary>
    public bool Lowercase { get; set; } = true;

    /// <summary>In how many training texts a term must occur to be kept (<c>min_df</c>); at least 1.</summary>
    public int MinTexts { get; set; } = 1;

    /// <summary>In which share of the training texts a kept term may occur at most (<c>max_df</c>); above 0 to 1.</summary>
    public double MaxShare { get; set; } = 1;

    /// <summary>Whether idf counts one more text that has every term; else it is <c>ln(n / d) + 1</c>.</summary>
    public bool Smooth { get; set; } = true;

    /// <summary>Whether a count c weighs <c>1 + ln c</c> (<c>sublinear_tf</c>).</summary>
    public bool Sublinear { get; set; }

    /// <summary>What the weights are divided by.</summary>
    public TextNorm Norm { get; set; } = TextNorm.L2;

    /// <inheritdoc/>
    public override TfIdfAccumulator CreateAccumulator() => new(new TermReader(Analyzer, MinN, MaxN, Lowercase), Terms, MinTexts, MaxShare, Smooth, Sublinear, Norm);
}
