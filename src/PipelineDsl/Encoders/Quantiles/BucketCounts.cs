using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PipelineDsl;

/// <summary>
/// A histogram over the leading bits of a double: sign, exponent and 9 bits of the mantissa, so that a bucket spans less than 1/512 of its
/// numbers. Each bucket knows its count, smallest and largest number: one that holds a single distinct number is exact, which every whole number up
/// to 1,024 is. It depends on the multiset of numbers alone, whatever their order and shards.
/// </summary>
/// <remarks>
/// The idea of counting by the bits of the key is that of HdrHistogram (Tene 2012) and of DDSketch (Masson, Rim and Lee 2019), with linear buckets
/// within a power of two. Memory is 16 KB for each power of two that occurs, with each sign.
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

    /// <summary>Adds finite numbers that are not −0.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        Bucket[]?[] binades = _binades;
        foreach (double value in values) Add(binades, value);
        Count += values.Length;
    }

    /// <summary>Adds a finite number that is not −0.</summary>
    public void Add(double value)
    {
        Add(_binades, value);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(Bucket[]?[] binades, double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int binade = (int)(bits >> MantissaBits);
        Bucket[] buckets = binades[binade & (Binades - 1)] ?? Open(binade);
        ref Bucket bucket = ref buckets[(int)(bits >> (MantissaBits - BucketBits)) & (BucketsOfBinade - 1)];
        bucket.Count++;
        bucket.Ends = Vector128.Max(bucket.Ends, Vector128.Create(-value, value));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Bucket[] Open(int binade)
    {
        var buckets = new Bucket[BucketsOfBinade];
        buckets.AsSpan().Fill(new Bucket { Ends = Vector128.Create(double.NegativeInfinity) });
        return _binades[binade] = buckets;
    }

    /// <summary>The numbers of one bucket.</summary>
    internal struct Bucket
    {
        /// <summary>The smallest number with its sign changed, and the largest: one instruction keeps both.</summary>
        public Vector128<double> Ends;

        public long Count;

        public readonly double Minimum => -Ends[0];

        public readonly double Maximum => Ends[1];

        /// <summary>A number that stands for all of the bucket.</summary>
        public readonly double Middle => Minimum + ((Maximum - Minimum) / 2);

        /// <summary>What stands at a rank if the numbers are spread evenly from the smallest to the largest.</summary>
        public readonly double At(long rank) => rank == 0 ? Minimum : rank == Count - 1 ? Maximum : Minimum + ((Maximum - Minimum) * (rank / (double)(Count - 1)));

        public void Merge(Bucket other)
        {
            Count += other.Count;
            Ends = Vector128.Max(Ends, other.Ends);
        }
    }
}
