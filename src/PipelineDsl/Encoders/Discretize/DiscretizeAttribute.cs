namespace PipelineDsl;

/// <summary>
/// Cuts a number into bins, as scikit-learn's KBinsDiscretizer, and writes which one it is in: <see cref="Bins"/> slots of which one is 1, the bin's
/// number in 1 slot, or a thermometer of <see cref="Bins"/> − 1 slots.
/// </summary>
/// <remarks>
/// <para>
/// A bin holds values from its lower edge, which is in it, up to its upper edge, which is not; the first and the last bin are open to the outside, so that
/// values beyond the training values and ±∞ fall there. Edge i of n by quantiles is the training quantile i/n, interpolated linearly.
/// </para>
/// <para>
/// Bins by quantiles and k-means that are no wider than <see cref="LeastWidth"/> are joined with the one before, so a column with few distinct values has
/// fewer bins and its last slots stay 0; a column whose values are all equal, or without any, has one bin. Missing values and infinities count for
/// nothing in the fit.
/// </para>
/// </remarks>
[EncoderWidth(Slots = 1, When = nameof(Output), Is = BinOutput.Ordinal)]
[EncoderWidth(Option = "bins", Slots = -1, When = nameof(Output), Is = BinOutput.Thermometer)]
[EncoderWidth(Option = "bins")]
public sealed class DiscretizeAttribute : EncoderAttribute<DiscretizeAccumulator, DiscretizeEncoder>
{
    /// <summary>Cuts into bins.</summary>
    /// <param name="bins">How many bins, 2 to 65,536.</param>
    public DiscretizeAttribute(int bins) => Bins = bins;

    /// <summary>How many bins.</summary>
    public int Bins { get; }

    /// <summary>Where to cut.</summary>
    public DiscretizeBy By { get; set; }

    /// <summary>How the bin is written.</summary>
    public BinOutput Output { get; set; }

    /// <summary>
    /// Above which width a bin by quantiles or k-means is a bin of its own, in the feature's units; not negative. The default is that of scikit-learn: set it
    /// to 0 where values lie closer together.
    /// </summary>
    public double LeastWidth { get; set; } = 1e-8;

    /// <summary>
    /// Whether quantiles and clusters are exact also for more than 16,384 values; the fit then holds 8 bytes a row. Else quantiles are off by less than
    /// 1/512 of themselves, and clusters are those of a histogram with buckets of that width.
    /// </summary>
    public bool Exact { get; set; }

    /// <summary>What is written for a missing value; by default what <see cref="BinOutput"/> says.</summary>
    public MissingSlots Missing { get; set; }

    /// <inheritdoc/>
    public override DiscretizeAccumulator CreateAccumulator() => new(this);
}
