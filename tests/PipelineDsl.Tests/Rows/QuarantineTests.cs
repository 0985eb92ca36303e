namespace PipelineDsl.Tests.Rows;

public sealed class QuarantineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipelinedsl-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Add_OneAboveTheLimit_Throws()
    {
        Quarantine quarantine = new("payments.csv", 2);
        quarantine.Add(new QuarantinedRow(2, 5, "Amount", "\"x\" is not a number", "1,x"));
        quarantine.Add(new QuarantinedRow(4, 0, "Card", "has no value", "2"));

        RowFormatException error = Assert.Throws<RowFormatException>(() => quarantine.Add(new QuarantinedRow(9, 0, null, "has 1 field, and 2 are expected", "3")));

        Assert.Equal(
            string.Join(
                Environment.NewLine,
                "payments.csv: 3 rows did not fit, and at most 2 may be refused. Correct the file or raise the quarantine limit. The first:",
                "  line 2, column Amount (5): \"x\" is not a number",
                "  line 4, column Card: has no value",
                "  line 9: has 1 field, and 2 are expected"),
            error.Message);
        Assert.Equal(9, error.Line);
        Assert.Equal("payments.csv", error.SourceName);
    }

    [Fact]
    public void Add_ManyRows_CountsAllAndKeepsSome()
    {
        Quarantine quarantine = new("payments.csv", int.MaxValue);
        for (int i = 1; i <= Quarantine.MostEntries + 5; i++)
            quarantine.Add(new QuarantinedRow(i, 1, "A", "is empty", ""));

        Assert.Equal(Quarantine.MostEntries + 5, quarantine.Count);
        Assert.Equal(Quarantine.MostEntries, quarantine.Entries.Count);

        string path = Path.Combine(_folder, "q.csv");
        quarantine.WriteTo(path);
        string[] lines = File.ReadAllLines(path);
        Assert.Equal(Quarantine.MostEntries + 2, lines.Length);
        Assert.Equal("0,0,,5 more rows were refused and not kept,", lines[^1]);
    }

    [Fact]
    public void WriteTo_QuotesWhatNeedsIt()
    {
        Quarantine quarantine = new("payments.csv", 5);
        quarantine.Add(new QuarantinedRow(1_234_567, 5, "Amount, net", "\"12,5\" is not a number", "a,\"b\"\nc"));
        quarantine.Add(new QuarantinedRow(3, 0, null, "plain", " x"));

        string path = Path.Combine(_folder, "q.csv");
        quarantine.WriteTo(path);

        Assert.Equal(
            "line,field,column,reason,text\r\n1234567,5,\"Amount, net\",\"\"\"12,5\"\" is not a number\",\"a,\"\"b\"\"\nc\"\r\n3,0,,plain,\" x\"\r\n",
            File.ReadAllText(path));
    }

    [Fact]
    public async Task RowSource_FromRows_ReadsThemTwiceEitherWay()
    {
        Payment[] rows = [.. Enumerable.Range(0, 5).Select(Payment.Schema.Synthesize)];
        IRowSource<Payment> source = RowSource.From(rows, "five payments");

        Assert.Equal("five payments", source.Name);
        Assert.Same(Payment.Schema, source.Schema);
        Assert.Equal(0, source.Quarantine.Count);
        for (int pass = 0; pass < 2; pass++)
        {
            Assert.Equal(rows, source.AsEnumerable());
            Assert.Equal(rows, await source.AsAsyncEnumerable().ToArrayAsync(TestContext.Current.CancellationToken));
        }

        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await source.AsAsyncEnumerable().CountAsync(cancelled.Token));
    }
}
