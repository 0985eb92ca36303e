using CsCheck;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Rows;

public class RowHashTests
{
    [Fact]
    public void Hash_OfTheSameValues_IsTheSameInEveryProcess()
    {
        // Pinned: saved state holds these. They were taken from the first run and must never change.
        RowHash hash = default;
        hash.Add(1L);
        hash.Add(new DateTime(2018, 6, 15));
        hash.Add(24.01f);
        hash.Add(24.01);
        hash.Add("Österreich");
        hash.Add((string?)null);
        hash.Add((bool?)true);
        hash.Add(1.50m);
        hash.Add(new Guid("00112233-4455-6677-8899-aabbccddeeff"));
        Assert.Equal(5955796193997019369UL, hash.ToHash());
    }

    [Fact]
    public void Hash_EqualValues_AreEqual()
    {
        Assert.Equal(Of(h => h.Add(0d)), Of(h => h.Add(-0d)));
        Assert.Equal(Of(h => h.Add(0f)), Of(h => h.Add(-0f)));
        Assert.Equal(Of(h => h.Add(double.NaN)), Of(h => h.Add(BitConverter.Int64BitsToDouble(0x7FF0000000000001))));
        Assert.Equal(Of(h => h.Add(float.NaN)), Of(h => h.Add(-float.NaN)));
        Assert.Equal(Of(h => h.Add(1m)), Of(h => h.Add(1.000m)));
        Assert.Equal(Of(h => h.Add(0m)), Of(h => h.Add(-0.00m)));
        Assert.Equal(Of(h => h.Add(new DateTime(5, DateTimeKind.Utc))), Of(h => h.Add(new DateTime(5))));
        Assert.Equal(
            Of(h => h.Add(new DateTimeOffset(2020, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)))),
            Of(h => h.Add(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero))));
    }

    [Fact]
    public void Hash_NullAndDefaults_Differ()
    {
        Assert.NotEqual(Of(h => h.Add((long?)null)), Of(h => h.Add((long?)0)));
        Assert.NotEqual(Of(h => h.Add((string?)null)), Of(h => h.Add("")));
        Assert.NotEqual(Of(h => h.Add((bool?)null)), Of(h => h.Add((bool?)false)));
        Assert.NotEqual(Of(_ => { }), Of(h => h.Add(0L)));
        Assert.NotEqual(Of(h => { h.Add("a"); h.Add("bc"); }), Of(h => { h.Add("ab"); h.Add("c"); }));
        Assert.NotEqual(Of(h => { h.Add(1L); h.Add(2L); }), Of(h => { h.Add(2L); h.Add(1L); }));
    }

    [Fact]
    public void Hash_ManySimilarRows_HaveNoCollision()
    {
        HashSet<ulong> hashes = [];
        for (long id = 0; id < 300; id++)
        {
            for (long card = 0; card < 300; card++)
            {
                Assert.True(hashes.Add(Of(h => { h.Add(id); h.Add(card); h.Add((float)card / 4); })));
            }
        }
    }

    [Fact]
    public void Hash_OneBitOfInput_ChangesHalfOfTheBits()
    {
        double flipped = 0;
        const int Trials = 2000;
        Random random = new(1);
        for (int trial = 0; trial < Trials; trial++)
        {
            long value = random.NextInt64();
            long other = value ^ (1L << random.Next(64));
            flipped += ulong.PopCount(Of(h => { h.Add(value); h.Add(7L); }) ^ Of(h => { h.Add(other); h.Add(7L); }));
        }

        Assert.InRange(flipped / Trials, 31, 33);
    }

    [Fact]
    public void Hash_OfDoubles_IsEqualExactlyWhenTheyAre() => Gen.Select(Gen.Double, Gen.Double).Sample((left, right) =>
        Assert.Equal(left.Equals(right) || left == right, Of(h => h.Add(left)) == Of(h => h.Add(right))));

    private static ulong Of(Action<Box> add)
    {
        Box box = new();
        add(box);
        return box.Hash.ToHash();
    }

    /// <summary>Lets lambdas add to a hash.</summary>
    private sealed class Box
    {
        public RowHash Hash;

        public void Add(long value) => Hash.Add(value);

        public void Add(long? value) => Hash.Add(value);

        public void Add(double value) => Hash.Add(value);

        public void Add(float value) => Hash.Add(value);

        public void Add(decimal value) => Hash.Add(value);

        public void Add(bool? value) => Hash.Add(value);

        public void Add(string? value) => Hash.Add(value);

        public void Add(DateTime value) => Hash.Add(value);

        public void Add(DateTimeOffset value) => Hash.Add(value);
    }
}
