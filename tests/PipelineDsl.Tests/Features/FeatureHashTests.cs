using PipelineDsl.Tests.Scoring;

namespace PipelineDsl.Tests.Features;

/// <summary>The expected numbers come from hash_golden.py, an implementation of XXH3 of its own that is held to the published vectors.</summary>
public sealed class FeatureHashTests
{
    [Theory]
    [InlineData("", 0x2D06800538D394C2UL, 366286023, 175)]
    [InlineData("a", 0x0D78BAAC08237DDBUL, 89900919, 52)]
    [InlineData("GB", 0x9AAD9AC00F70FA7AUL, -1780653894, 604)]
    [InlineData("abc", 0x67D24ACC9A994FEAUL, -45415130, 405)]
    [InlineData("Zürich", 0xFB48C0DAD91213D1UL, 576377611, 981)]
    [InlineData("𝄞 clef", 0xAED06CFC3A6EA89EUL, -1799437214, 682)]
    [InlineData("merchant-0001", 0xF8185B17F9D35035UL, 30083874, 969)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x353EBD84CF2BC97FUL, -99257093, 207)]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 0x5A77623151A898CCUL, 199228157, 353)]
    public void Hash_OfText_IsThatOfTheReference(string text, ulong hash, int code, int bucketOfThousand)
    {
        Assert.Equal(hash, FeatureHash.Of(text));
        Assert.Equal(hash, FeatureHash.Of(text.AsSpan()));
        Assert.Equal(code, FeatureHash.CodeOf(text));
        Assert.Equal(code, FeatureHash.CodeOf(text.AsSpan()));
        Assert.Equal(bucketOfThousand, FeatureHash.BucketOf(text, 1000));
        Assert.Equal(bucketOfThousand, FeatureHash.BucketOf(text.AsSpan(), 1000));
    }

    [Fact]
    public void Hash_OfNull_IsZeroAndNotThatOfTheEmptyText()
    {
        Assert.Equal(0UL, FeatureHash.Of(null));
        Assert.Equal(0, FeatureHash.CodeOf(null));
        Assert.Equal(0, FeatureHash.BucketOf(null, 8));
        Assert.NotEqual(0UL, FeatureHash.Of(""));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Bucket_OfNone_IsRefused(int buckets) => Assert.Throws<ArgumentOutOfRangeException>(() => FeatureHash.BucketOf("a", buckets));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void Bucket_IsOneOfThose(int buckets)
    {
        for (int i = 0; i < 1000; i++) Assert.InRange(FeatureHash.BucketOf("merchant-" + i, buckets), 0, buckets - 1);
    }

    [Fact]
    public void Buckets_AreFilledEvenly()
    {
        const int buckets = 16, texts = 16_000;
        int[] counts = new int[buckets];
        for (int i = 0; i < texts; i++) counts[FeatureHash.BucketOf("merchant-" + i, buckets)]++;

        // Chi-squared with 15 degrees of freedom exceeds 44.3 once in 10,000 draws; this draw is always the same.
        double expected = (double)texts / buckets;
        Assert.True(counts.Sum(count => (count - expected) * (count - expected) / expected) < 44.3);
    }

    [Fact]
    public void Hash_AllocatesNothing()
    {
        string text = new('y', 1000);
        Assert.Equal(0, Allocation.Of(() =>
        {
            FeatureHash.Of(text);
            FeatureHash.CodeOf(text);
            FeatureHash.BucketOf(text, 10);
        }));
    }
}
