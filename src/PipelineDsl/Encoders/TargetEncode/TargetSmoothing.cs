namespace PipelineDsl;

/// <summary>How the mean label of a category is drawn towards that of all rows.</summary>
internal readonly struct TargetSmoothing
{
    private readonly double _rows;

    /// <summary>A smoothing.</summary>
    /// <param name="rows">How many rows the mean of all rows counts for, or <see cref="TargetEncodeAttribute.Auto"/>.</param>
    public TargetSmoothing(double rows)
    {
        if (!(rows == TargetEncodeAttribute.Auto || (rows >= 0 && double.IsFinite(rows))))
        {
            throw new ArgumentOutOfRangeException(nameof(rows), rows, "Smoothing is a number of rows from 0 on, or TargetEncodeAttribute.Auto.");
        }

        _rows = rows;
    }

    /// <summary>The encoding of a category.</summary>
    /// <param name="count">Its rows.</param>
    /// <param name="mean">The mean of its labels.</param>
    /// <param name="squaredDeviations">The sum of squared differences of its labels from their mean.</param>
    /// <param name="prior">The mean of all labels.</param>
    /// <param name="variance">The population variance of all labels.</param>
    public double Encode(long count, double mean, double squaredDeviations, double prior, double variance)
    {
        if (count == 0) return prior;
        if (_rows != TargetEncodeAttribute.Auto) return ((mean * count) + (_rows * prior)) / (count + _rows);
        double between = variance * count;
        double weight = between / (between + (squaredDeviations / count));
        return double.IsNaN(weight) ? prior : (weight * mean) + ((1 - weight) * prior);
    }
}
