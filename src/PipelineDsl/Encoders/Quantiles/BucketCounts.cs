using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>
/// A histogram over the leading bits of a double: sign, exponent and 9 bits of the mantissa, so that a bucket spans less than 1/512 of its
/// numbers. Each bucket knows its count, smallest and largest number: one that holds a single distinct number is exact, which every whole number up
/// to 1,024 is. It depends on the multiset of numbers alone, whatever their order and shards.
/// </summary>
/// <remarks>
/// The idea of counting by the bits of the key is that of HdrHistogram (Tene 2012) and of DDSketch (Masson, Rim and Lee 2019), with linear buckets
/// within a power of two. Memory is 12 KB for each power of two that occurs, with each sign.
/// </remarks>
internal sealed class BucketCounts
{
    private const int BucketBits = 9;
    private const int BucketsOfBinade = 1 << BucketBits;
    private const int MantissaBits = 52;
    private const int Binades = 1 << (64 - MantissaBits);

    private readonly Bucket[]?[] _binades = new Bucket[]?[Binades];

    /// <summary>How many numbers were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a finite number that is not −0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int binade = (int)(bits >> MantissaBits);
        Bucket[] buckets = _binades[binade] ?? Open(binade);
        ref Bucket bucket = ref buckets[(int)(bits >> (MantissaBits - BucketBits)) & (BucketsOfBinade - 1)];
        if (bucket.Count++ == 0) (bucket.Minimum, bucket.Maximum) = (value, value);
        else if (value < bucket.Minimum) bucket.Minimum = value;
        else if (value > bucket.Maximum) bucket.Maximum = value;
        Count++;
    }

    /// <summary>Adds what another has collected.</summary>
    public void Merge(BucketCounts other)
    {
        for (int binade = 0; binade < Binades; binade++)
        {
            if (other._binades[binade] is not { } theirs) continue;
            Bucket[] ours = _binades[binade] ?? Open(binade);
            for (int i = 0; i < BucketsOfBinade; i++) ours[i].Merge(theirs[i]);
        }

        Count += other.Count;
    }

    /// <summary>The numbers at ranks of the sorted column, off by less than 1/512 of themselves; the first and the last are exact.</summary>
    /// <param name="ranks">Ascending, all below <see cref="Count"/>.</param>
    public double[] At(ReadOnlySpan<long> ranks)
    {
        var values = new double[ranks.Length];
        long before = 0;
        int next = 0;
        foreach (Bucket bucket in Ascending())
        {
            for (; next < ranks.Length && ranks[next] < before + bucket.Count; next++) values[next] = bucket.At(ranks[next] - before);
            before += bucket.Count;
        }

        return values;
    }

    /// <summary>The buckets that hold anything, ascending.</summary>
    public IEnumerable<Bucket> Ascending()
    {
        for (int binade = Binades - 1; binade >= Binades / 2; binade--)
        {
            if (_binades[binade] is not { } buckets) continue;
            for (int i = BucketsOfBinade - 1; i >= 0; i--)
            {
                if (buckets[i].Count != 0) yield return buckets[i];
            }
        }

        for (int binade = 0; binade < Binades / 2; binade++)
        {
            if (_binades[binade] is not { } buckets) continue;
            for (int i = 0; i < BucketsOfBinade; i++)
            {
                if (buckets[i].Count != 0) yield return buckets[i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Bucket[] Open(int binade) => _binades[binade] = new Bucket[BucketsOfBinade];

    /// <summary>The numbers of one bucket.</summary>
    internal struct Bucket
    {
        public long Count;
        public double Minimum;
        public double Maximum;

        /// <summary>A number that stands for all of the bucket.</summary>
        public readonly double Middle => Minimum + ((Maximum - Minimum) / 2);

        /// <summary>What stands at a rank if the numbers are spread evenly from the smallest to the largest.</summary>
        public readonly double At(long rank) => rank == 0 ? Minimum : rank == Count - 1 ? Maximum : Minimum + ((Maximum - Minimum) * (rank / (double)(Count - 1)));

        public void Merge(Bucket other)
        {
            if (other.Count == 0) return;
            if (Count == 0)
            {
                this = other;
                return;
            }

            Count += other.Count;
            Minimum = Math.Min(Minimum, other.Minimum);
            Maximum = Math.Max(Maximum, other.Maximum);
        }
    }
}
