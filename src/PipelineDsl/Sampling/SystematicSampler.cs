namespace PipelineDsl;

/// <summary>
/// Chooses rows of a stream at equal distances from a random start: row ⌊start + i·interval⌋ for i = 0, 1, …, with the start uniform in [0, interval). Every
/// row has probability 1 / interval, and the number chosen is within 1 of its mean (Madow and Madow, "On the theory of systematic sampling", 1944). Rows
/// whose order has a period near the interval are sampled badly. The same seed gives the same choices.
/// </summary>
public sealed class SystematicSampler
{
    private readonly double _start;
    private long _row;
    private long _chosen;

    /// <summary>A sampler before its first row.</summary>
    /// <param name="interval">The distance between rows chosen, in rows: at least 1 and at most 1e12; need not be whole.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is out of range.</exception>
    public SystematicSampler(double interval, ulong seed)
    {
        if (!(interval is >= 1 and <= 1e12)) throw new ArgumentOutOfRangeException(nameof(interval), interval, "An interval is at least 1 row and at most 1e12.");
        Interval = interval;
        _start = new SamplingRandom(seed, 0).NextUnit() * interval;
    }

    /// <summary>The distance between rows chosen, in rows.</summary>
    public double Interval { get; }

    /// <summary>The importance weight of every row chosen: the interval.</summary>
    public double Weight => Interval;

    /// <summary>Whether the next row is chosen.</summary>
    public bool Next()
    {
        if (_row++ < (long)Math.Floor(_start + (_chosen * Interval))) return false;
        _chosen++;
        return true;
    }
}
