namespace PipelineDsl;

/// <summary>A place in a sorted column: that far from the number of a rank, counted from 0, to the next.</summary>
internal readonly record struct QuantileRank(long Rank, double Fraction)
{
    /// <summary>Rank (n − 1)·part/parts, exact.</summary>
    public static QuantileRank OfPart(long count, int part, int parts)
    {
        (long rank, long rest) = Math.DivRem((count - 1) * part, parts);
        return new(rank, rest / (double)parts);
    }

    /// <summary>Rank (n − 1)·quantile in doubles, as numpy.quantile has it.</summary>
    public static QuantileRank Of(long count, double quantile)
    {
        double place = (count - 1) * quantile;
        double rank = Math.Floor(place);
        return new((long)rank, place - rank);
    }

    /// <summary>Linear interpolation between the two numbers, as numpy.quantile has it.</summary>
    public double Between(double low, double high)
    {
        if (Fraction == 0) return low;
        double width = high - low;
        if (!double.IsFinite(width)) return (low * (1 - Fraction)) + (high * Fraction);
        return Fraction >= 0.5 ? high - (width * (1 - Fraction)) : low + (width * Fraction);
    }
}
