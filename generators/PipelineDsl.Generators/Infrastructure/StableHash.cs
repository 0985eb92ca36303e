namespace PipelineDsl.Generators.Infrastructure;

/// <summary>
/// A 64-bit hash that is the same in every process, on every machine and in every version of the generator: FNV-1a over UTF-16 code units and
/// 64-bit numbers, each part with its length, finished with the avalanche of MurmurHash3 (fmix64).
/// </summary>
internal struct StableHash
{
    private const ulong OffsetBasis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    private ulong _state;

    public StableHash() => _state = OffsetBasis;

    public void Add(string text)
    {
        Add(text.Length);
        foreach (char c in text)
        {
            AddByte((byte)c);
            AddByte((byte)(c >> 8));
        }
    }

    public void Add(long number)
    {
        for (int shift = 0; shift < 64; shift += 8) AddByte((byte)(number >> shift));
    }

    public void Add(bool flag) => AddByte(flag ? (byte)1 : (byte)0);

    public readonly ulong ToHash()
    {
        unchecked
        {
            ulong hash = _state;
            hash ^= hash >> 33;
            hash *= 0xFF51AFD7ED558CCDUL;
            hash ^= hash >> 33;
            hash *= 0xC4CEB9FE1A85EC53UL;
            return hash ^ (hash >> 33);
        }
    }

    public static ulong Of(string text)
    {
        var hash = new StableHash();
        hash.Add(text);
        return hash.ToHash();
    }

    private void AddByte(byte value) => _state = unchecked((_state ^ value) * Prime);
}
