namespace PipelineDsl;

/// <summary>
/// Gives a category the slot that its hash says: 1 there (or −1 where <see cref="AlternateSign"/>), 0 elsewhere. Nothing is learned, so no category is
/// ever unknown; categories whose hashes fall on one slot are one. Takes <see cref="Slots"/> slots.
/// </summary>
/// <remarks>
/// Source: Weinberger et al., Feature Hashing for Large Scale Multitask Learning, ICML 2009. A missing value sets no slot; the empty string is a
/// category. With <see cref="HashFunction.Murmur3"/> and <see cref="AlternateSign"/> a text has the slot and sign of scikit-learn's
/// <c>FeatureHasher(input_type="string")</c>.
/// </remarks>
[EncoderWidth(Option = "slots")]
public sealed class HashAttribute : StatelessEncoderAttribute<HashEncoder>
{
    /// <summary>Hashes a category into slots.</summary>
    /// <param name="slots">How many slots; at least 1. Of k categories, about k²/(2·slots) pairs share one.</param>
    public HashAttribute(int slots) => Slots = slots;

    /// <summary>How many slots.</summary>
    public int Slots { get; }

    /// <summary>Whether half of all categories give −1 instead of 1, so that those on one slot tend to cancel out instead of adding up.</summary>
    public bool AlternateSign { get; set; }

    /// <summary>The hash.</summary>
    public HashFunction Function { get; set; }

    /// <summary>Another seed is another hash; 0 is scikit-learn's.</summary>
    public int Seed { get; set; }

    /// <inheritdoc/>
    public override HashEncoder Create() => new(Slots, AlternateSign, Function, Seed);
}
