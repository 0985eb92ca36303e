namespace PipelineDsl;

/// <summary>
/// The samplers' random numbers: xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), seeded by SplitMix64. The
/// same on every machine and version of .NET. Streams of one seed are independent: one a shard.
/// </summary>
internal struct SamplingRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>A stream of a seed.</summary>
    public SamplingRandom(ulong seed, ulong stream)
    {
        ulong state = seed ^ SplitMix64(ref stream);
        _s0 = SplitMix64(ref state);
        _s1 = SplitMix64(ref state);
        _s2 = SplitMix64(ref state);
        _s3 = SplitMix64(ref state);
    }

    /// <summary>64 uniform bits.</summary>
    public ulong NextBits()
    {
        ulong result = ulong.RotateLeft(_s0 + _s3, 23) + _s0;
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = ulong.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform in (0, 1): never 0, so that its logarithm is finite.</summary>
    public double NextUnit() => ((NextBits() >> 12) + 0.5) * (1d / (1UL << 52));

    /// <summary>Exponentially distributed with mean 1.</summary>
    public double NextExponential() => -FeatureMath.Log(NextUnit());

    /// <summary>Uniform in [0, count), without bias (Lemire, "Fast random integer generation in an interval", 2019).</summary>
    public int Below(int count)
    {
        ulong range = (uint)count;
        ulong high = Math.BigMul(NextBits(), range, out ulong low);
        if (low < range)
        {
            ulong threshold = unchecked(0 - range) % range;
            while (low < threshold) high = Math.BigMul(NextBits(), range, out low);
        }

        return (int)high;
    }

    /// <summary>Brings a uniform choice of items to the front, in random order (Fisher and Yates).</summary>
    public void Choose<T>(Span<T> items, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int other = i + Below(items.Length - i);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static ulong SplitMix64(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
