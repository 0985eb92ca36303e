namespace PipelineDsl;

/// <summary>
/// Count, sum and sum of squares of labels, in about 106 bits. Whole labels and those of float's precision add up exactly, so that for them the order of
/// rows and shards does not show.
/// </summary>
internal struct LabelSums
{
    private DoubleDouble _sum;
    private DoubleDouble _squares;

    /// <summary>How many labels were added.</summary>
    public long Count { get; private set; }

    /// <summary>The sum.</summary>
    public readonly double Sum => _sum.High;

    /// <summary>The mean; 0 when nothing was added.</summary>
    public readonly double Mean => Count == 0 ? 0 : _sum.High / Count;

    /// <summary>The sum of squared differences from the mean.</summary>
    public readonly double SquaredDeviations
    {
        get
        {
            if (Count == 0) return 0;
            DoubleDouble ofMean = _sum * _sum / new DoubleDouble(Count, 0);
            return Math.Max(0, (_squares + (ofMean * -1)).High);
        }
    }

    /// <summary>Adds a label; finite.</summary>
    public void Add(double label)
    {
        Count++;
        _sum += new DoubleDouble(label, 0);
        _squares += DoubleDouble.Product(label, label);
    }

    /// <summary>Adds what another has collected.</summary>
    public void Merge(in LabelSums other)
    {
        Count += other.Count;
        _sum += other._sum;
        _squares += other._squares;
    }
}
