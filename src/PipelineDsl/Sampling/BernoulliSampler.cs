namespace PipelineDsl;

/// <summary>
/// Chooses each row of a stream by itself with one probability. Draws how many rows to skip (geometrically distributed; Vitter, "Faster methods for random
/// sampling", 1984) instead of a number a row. The same seed gives the same choices.
/// </summary>
public sealed class BernoulliSampler
{
    private const long Never = long.MaxValue / 4;

    private readonly double _logOfMiss;
    private SamplingRandom _random;
    private long _skip;

    /// <summary>A sampler before its first row.</summary>
    /// <param name="probability">The probability of each row, above 0 and at most 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">Which of the seed's independent streams: the shard's number where there are several.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range.</exception>
    public BernoulliSampler(double probability, ulong seed, ulong stream = 0)
    {
        if (!(probability is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability of choice is above 0 and at most 1.");
        Probability = probability;
        _logOfMiss = FeatureMath.Log1p(-probability);
        _random = new SamplingRandom(seed, stream);
        DrawSkip();
    }

    /// <summary>The probability of each row.</summary>
    public double Probability { get; }

    /// <summary>The importance weight of every row chosen: 1 / <see cref="Probability"/>.</summary>
    public double Weight => 1 / Probability;

    /// <summary>Whether the next row is chosen.</summary>
    public bool Next()
    {
        if (_skip-- > 0) return false;
        DrawSkip();
        return true;
    }

    private void DrawSkip()
    {
        // At probability 1 the logarithm is −∞ and nothing is skipped.
        double skip = Math.Floor(FeatureMath.Log(_random.NextUnit()) / _logOfMiss);
        _skip = skip < Never ? (long)skip : Never;
    }
}
