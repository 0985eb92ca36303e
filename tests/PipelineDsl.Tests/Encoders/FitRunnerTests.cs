using CsCheck;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Encoders;

public class FitRunnerTests
{
    public readonly record struct Values(double Amount, string? Country);

    private sealed class Pass : FitPass<Pass, Values>
    {
        public StandardizeAccumulator Scale { get; } = new();

        public ImputeAccumulator Mean { get; } = new(ImputeBy.Mean);

        public DiscretizeAccumulator Bins { get; } = new(16);

        public OneHotAccumulator Country { get; } = new(8);

        public List<double> Seen { get; } = [];

        public override void Add(ReadOnlySpan<Values> rows, int position)
        {
            foreach (Values row in rows)
            {
                Scale.Add(row.Amount);
                Mean.Add(row.Amount);
                Bins.Add(row.Amount);
                Country.Add(Category.Of(row.Country));
                Seen.Add(row.Amount);
            }
        }

        public override void Merge(Pass other)
        {
            Scale.Merge(other.Scale);
            Mean.Merge(other.Mean);
            Bins.Merge(other.Bins);
            Country.Merge(other.Country);
            Seen.AddRange(other.Seen);
        }

        public byte[] Bytes() => [.. Fitting.Saved(Scale.Fit()), .. Fitting.Saved(Mean.Fit()), .. Fitting.Saved(Bins.Fit()), .. Fitting.Saved(Country.Fit())];
    }

    private static readonly Values[] Data = Rows(300_000);

    [Fact]
    public void Run_OnAnyNumberOfThreads_GivesTheSameBytes()
    {
        int[] rows = [.. Enumerable.Range(0, Data.Length).Where(row => row % 3 != 0)];
        byte[] expected = Run(rows, 1).Bytes();
        foreach (int threads in new[] { 2, 3, 16 })
        {
            for (int i = 0; i < 3; i++) Assert.Equal(expected, Run(rows, threads).Bytes());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(FitRunner.ChunkRows - 1)]
    [InlineData(FitRunner.ChunkRows)]
    [InlineData(FitRunner.ChunkRows + 1)]
    [InlineData((7 * FitRunner.ChunkRows) + 5)]
    public void Run_AnyNumberOfRows_SeesEachRowOnceInOrder(int count)
    {
        int[] rows = [.. Enumerable.Range(0, count).Select(row => row + (row / 3))];
        Assert.Equal(rows.Select(row => Data[row].Amount), Run(rows, 4).Seen);
    }

    [Fact]
    public void Run_RowsInAnyOrder_SeesThemInThatOrder() => Gen.Int[0, 20].Array[0, 60].Sample(
        rows => Assert.Equal(rows.Select(row => Data[row].Amount), Run(rows, 2).Seen));

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var rows = new FitRows<Values>(Data, [.. Enumerable.Range(0, Data.Length)], source.Token) { Parallelism = 4 };
        Assert.Throws<OperationCanceledException>(() => FitRunner.Run(rows, () => new Pass()));
    }

    [Fact]
    public void Run_PassThatThrows_ThrowsThatExceptionOnAnyNumberOfThreads()
    {
        foreach (int threads in new[] { 1, 2, 8 })
        {
            int created = 0;
            var rows = new FitRows<Values>(Data, [.. Enumerable.Range(0, Data.Length)]) { Parallelism = threads };
            Assert.Throws<FormatException>(() => FitRunner.Run(rows, () => Interlocked.Increment(ref created) == 5 ? throw new FormatException() : new Pass()));
        }
    }

    [Fact]
    public void Run_ManyChunks_HoldsFewPassesAtATime()
    {
        const int threads = 4;
        int alive = 0;
        int most = 0;
        var rows = new FitRows<long>(new long[40 * FitRunner.ChunkRows], [.. Enumerable.Range(0, 40 * FitRunner.ChunkRows)]) { Parallelism = threads };
        FitRunner.Run(rows, () => new CountingPass(change =>
        {
            int now = Interlocked.Add(ref alive, change);
            int seen;
            while (now > (seen = most) && Interlocked.CompareExchange(ref most, now, seen) != seen)
            {
            }
        }));
        Assert.InRange(most, 1, 1 + (3 * threads));
    }

    private sealed class CountingPass : FitPass<CountingPass, long>
    {
        private readonly Action<int> _count;

        public CountingPass(Action<int> count)
        {
            _count = count;
            count(1);
        }

        // The first chunk dawdles, so that the others run ahead as far as they may.
        public override void Add(ReadOnlySpan<long> rows, int position) => Thread.Sleep(1);

        public override void Merge(CountingPass other) => _count(-1);
    }

    private static Pass Run(int[] rows, int threads) => FitRunner.Run(new FitRows<Values>(Data, rows) { Parallelism = threads }, () => new Pass());

    private static Values[] Rows(int count)
    {
        var random = new Random(7);
        string?[] countries = ["de", "fr", "es", "it", "pl", "cz", "at", "ch", "nl", null];
        return [.. Enumerable.Range(0, count).Select(_ => new Values(
            random.Next(20) == 0 ? double.NaN : Math.Round(Math.Exp(random.NextDouble() * 8), 2),
            countries[(int)(random.NextDouble() * random.NextDouble() * countries.Length)]))];
    }
}
