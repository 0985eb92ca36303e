namespace PipelineDsl;

/// <summary>
/// Counts a text's terms in the slots that their hashes say, and divides by the norm. Nothing is learned. Takes <see cref="Slots"/> slots.
/// </summary>
/// <remarks>
/// Source: Weinberger et al., Feature Hashing for Large Scale Multitask Learning, ICML 2009. With <see cref="HashFunction.Murmur3"/> and defaults
/// otherwise it is scikit-learn's <c>HashingVectorizer(n_features=slots)</c>; letters whose lower case takes two characters (İ), and the Greek sigma
/// at a word's end, are lowered one by one here. A missing text and one without terms give zeros.
/// </remarks>
[EncoderWidth(Option = "slots")]
public sealed class HashTextAttribute : StatelessEncoderAttribute<HashTextEncoder>
{
    /// <summary>Hashes the terms of a text into slots.</summary>
    /// <param name="slots">How many slots; at least 1.</param>
    public HashTextAttribute(int slots) => Slots = slots;

    /// <summary>How many slots.</summary>
    public int Slots { get; }

    /// <summary>What the terms are.</summary>
    public TextAnalyzer Analyzer { get; set; }

    /// <summary>The fewest words or characters of a term; at least 1.</summary>
    public int MinN { get; set; } = 1;

    /// <summary>The most words or characters of a term; not below <see cref="MinN"/>.</summary>
    public int MaxN { get; set; } = 1;

    /// <summary>Whether case is ignored.</summary>
    public bool Lowercase { get; set; } = true;

    /// <summary>What the counts are divided by.</summary>
    public TextNorm Norm { get; set; } = TextNorm.L2;

    /// <summary>Whether half of all terms count −1 instead of 1, so that those on one slot tend to cancel out instead of adding up.</summary>
    public bool AlternateSign { get; set; } = true;

    /// <summary>The hash.</summary>
    public HashFunction Function { get; set; }

    /// <summary>Another seed is another hash; 0 is scikit-learn's.</summary>
    public int Seed { get; set; }

    /// <inheritdoc/>
    public override HashTextEncoder Create() => new(new TermReader(Analyzer, MinN, MaxN, Lowercase), new SlotHasher(Slots, AlternateSign, Function, Seed), Norm);
}
