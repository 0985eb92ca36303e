namespace PipelineDsl.Testing.Probing;

/// <summary>Numbers by chance that follow from a seed (SplitMix64).</summary>
internal struct ProbeRandom(ulong seed)
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>Numbers for one place of a probe: they do not depend on what else is probed.</summary>
    public static ProbeRandom For(ulong seed, int row, int purpose) => new(Scramble(seed ^ Scramble(((ulong)(uint)row << 32) | (uint)purpose)));

    /// <summary>A number from 0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count)
    {
        _state += Increment;
        return (int)(((Scramble(_state) >> 32) * (ulong)(uint)count) >> 32);
    }

    private static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
