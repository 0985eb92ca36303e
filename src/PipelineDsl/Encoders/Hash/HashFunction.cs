namespace PipelineDsl;

/// <summary>Which hash gives a category or term its slot. Each is the same in every process, on every processor and in every version.</summary>
public enum HashFunction
{
    /// <summary>Folded 64×64→128-bit multiplications over UTF-16 (as wyhash); the slot by the high bits, the sign by the lowest one. The fastest.</summary>
    Folded,

    /// <summary>
    /// MurmurHash3 (x86, 32 bits) over UTF-8: the slot <c>|h| mod slots</c>, the sign that of h, which are the exact slots and signs of
    /// scikit-learn's FeatureHasher and HashingVectorizer. Several times slower. A number is hashed as its decimal digits.
    /// </summary>
    Murmur3,
}
