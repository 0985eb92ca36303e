using PipelineDsl;

namespace FraudDetection.Simulation;

/// <summary>
/// The simulator's own random numbers: xoshiro256++ (Blackman and Vigna, 2019) seeded by SplitMix64, so that a seed gives the same payments on
/// every machine and version of .NET. One instance a customer or day makes the result independent of the number of threads.
/// </summary>
internal sealed class SimulationRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;
    private double _spareNormal = double.NaN;

    /// <summary>An independent stream of a seed.</summary>
    public SimulationRandom(ulong seed, ulong stream)
    {
        ulong state = seed ^ SplitMix64(ref stream);
        _s0 = SplitMix64(ref state);
        _s1 = SplitMix64(ref state);
        _s2 = SplitMix64(ref state);
        _s3 = SplitMix64(ref state);
    }

    /// <summary>A generator in a given state, which must not be all zero.</summary>
    public SimulationRandom(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

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

    /// <summary>Uniform in [min, max).</summary>
    public double Uniform(double min, double max) => min + ((max - min) * NextUnit());

    /// <summary>Uniform in [0, count), without bias (Lemire, 2019).</summary>
    public int Below(int count)
    {
        ulong range = (uint)count;
        ulong high = Math.BigMul(NextBits(), range, out ulong low);
        if (low < range)
        {
            ulong threshold = unchecked(0 - range) % range;
            while (low < threshold)
            {
                high = Math.BigMul(NextBits(), range, out low);
            }
        }

        return (int)high;
    }

    /// <summary>Normally distributed, by Marsaglia's polar method.</summary>
    public double Normal(double mean, double standardDeviation)
    {
        if (!double.IsNaN(_spareNormal))
        {
            double spare = _spareNormal;
            _spareNormal = double.NaN;
            return mean + (standardDeviation * spare);
        }

        double u, v, squared;
        do
        {
            u = Uniform(-1, 1);
            v = Uniform(-1, 1);
            squared = (u * u) + (v * v);
        }
        while (squared is >= 1 or 0);

        double factor = Math.Sqrt(-2 * FeatureMath.Log(squared) / squared);
        _spareNormal = v * factor;
        return mean + (standardDeviation * u * factor);
    }

    /// <summary>Poisson distributed, by multiplication (Knuth): meant for small means.</summary>
    /// <param name="expOfMinusMean">e to the power of minus the mean.</param>
    public int Poisson(double expOfMinusMean)
    {
        int count = 0;
        for (double product = NextUnit(); product > expOfMinusMean; product *= NextUnit())
        {
            count++;
        }

        return count;
    }

    private static ulong SplitMix64(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private double NextUnit() => (NextBits() >> 11) * (1d / (1UL << 53));
}
