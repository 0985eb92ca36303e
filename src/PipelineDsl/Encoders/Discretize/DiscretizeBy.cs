namespace PipelineDsl;

/// <summary>Where a <see cref="DiscretizeAttribute"/> cuts.</summary>
public enum DiscretizeBy
{
    /// <summary>At training quantiles: bins of about equally many rows.</summary>
    Quantile,

    /// <summary>At equal distances from the smallest to the largest training value.</summary>
    Uniform,

    /// <summary>Halfway between the centres of one-dimensional k-means clusters of the training values (Lloyd's algorithm from evenly spaced centres).</summary>
    KMeans,
}
