namespace PipelineDsl;

/// <summary>
/// Cuts a number into bins of about equally many training rows and sets the slot of its bin to 1, as scikit-learn's KBinsDiscretizer with
/// strategy quantile, encode onehot and linear interpolation. Takes <see cref="Bins"/> slots.
/// </summary>
/// <remarks>
/// Edge i of n is the exact quantile i/n of the training values; the fit holds 8 bytes a row. A bin holds values from its lower edge, which
/// is in it, up to its upper edge, which is not. Edges that coincide are one edge, so a column with few distinct values has fewer bins and
/// its last slots stay 0; a column whose values are all equal, or without any, has one bin. Missing values and infinities count for nothing
/// in the fit. NaN sets no slot; values beyond the edges and ±∞ fall into the first or last bin.
/// </remarks>
[EncoderWidth(Option = "bins")]
public sealed class DiscretizeAttribute : EncoderAttribute<DiscretizeAccumulator, DiscretizeEncoder>
{
    /// <summary>Cuts into quantile bins.</summary>
    /// <param name="bins">How many bins, at least 2.</param>
    public DiscretizeAttribute(int bins) => Bins = bins;

    /// <summary>How many bins.</summary>
    public int Bins { get; }

    /// <inheritdoc/>
    public override DiscretizeAccumulator CreateAccumulator() => new(Bins);
}
