using System.Text;
using PipelineDsl.Tests.Rows;

namespace PipelineDsl.Tests.Reading;

public sealed class CsvReadTests : IDisposable
{
    private const string First = "1,2018-06-15T00:02:14,107,2706,24.01,DE,3.5,true";
    private const string Second = "2,2018-06-15 00:03:03Z,4012,2706,49.86,,,";

    private static readonly Payment FirstRow = new()
    {
        Id = 1,
        At = new DateTime(2018, 6, 15, 0, 2, 14, DateTimeKind.Utc),
        CardId = 107,
        TerminalId = 2706,
        Amount = 24.01f,
        Country = "DE",
        Refunded = 3.5f,
        IsFraud = true,
    };

    private static readonly Payment SecondRow = new()
    {
        Id = 2,
        At = new DateTime(2018, 6, 15, 0, 3, 3, DateTimeKind.Utc),
        CardId = 4012,
        TerminalId = 2706,
        Amount = 49.86f,
    };

    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Read_PlainFile_GivesTypedRows()
    {
        IRowSource<Payment> source = Csv.Read<Payment>(_files.Payments(First, Second));

        Payment[] rows = [.. source.AsEnumerable()];

        Assert.Equal([FirstRow, SecondRow], rows);
        Assert.All(rows, row => Assert.Equal(DateTimeKind.Utc, row.At.Kind));
        Assert.Equal(0, source.Quarantine.Count);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_LineEnds_AreAllUnderstood(string newLine)
    {
        string path = _files.Text("p.csv", string.Join(newLine, TempFiles.Header, First, Second));

        Assert.Equal([FirstRow, SecondRow], Csv.Read<Payment>(path).AsEnumerable());

        path = _files.Text("p.csv", string.Join(newLine, TempFiles.Header, First, Second, ""));
        Assert.Equal([FirstRow, SecondRow], Csv.Read<Payment>(path).AsEnumerable());
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_ByteOrderMark_TellsTheEncoding(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        string text = string.Join("\n", TempFiles.Header, First.Replace("DE", "Österreich 漢字 🂡"));
        string path = _files.Bytes("p.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Payment row = Assert.Single(Csv.Read<Payment>(path, new CsvOptions { Encoding = Encoding.Latin1 }).AsEnumerable());

        Assert.Equal("Österreich 漢字 🂡", row.Country);
        Assert.Equal(1, row.Id);
    }

    [Fact]
    public void Read_ByteOrderMarkInsideGzip_IsNoPartOfTheFirstColumn()
    {
        string path = _files.Bytes("p.csv.gz", TempFiles.Gzip("\uFEFF" + TempFiles.Header + "\n" + First));

        Assert.Equal([FirstRow], Csv.Read<Payment>(path).AsEnumerable());
    }

    [Fact]
    public void Read_CompressedFile_IsToldByContentNotName()
    {
        string path = _files.Bytes("payments.data", TempFiles.Gzip(string.Join("\n", TempFiles.Header, First, Second)));

        Assert.Equal([FirstRow, SecondRow], Csv.Read<Payment>(path).AsEnumerable());
    }

    [Fact]
    public void Read_GzipOfSeveralMembers_ReadsAll()
    {
        byte[] bytes = [.. TempFiles.Gzip(TempFiles.Header + "\n"), .. TempFiles.Gzip(First[..20]), .. TempFiles.Gzip(First[20..] + "\n"), .. TempFiles.Gzip(""), .. TempFiles.Gzip(Second)];

        Assert.Equal([FirstRow, SecondRow], Csv.Read<Payment>(_files.Bytes("p.csv.gz", bytes)).AsEnumerable());
    }

    [Fact]
    public void Read_Header_MatchesExactlyThenIgnoringCaseAndIgnoresOtherColumns()
    {
        string path = _files.Text("p.csv", """
            extra,"TERMINALID", cardid ,ID,CardId,tx_datetime,AMOUNT,another
            x,2706,999,1,107,2018-06-15T00:02:14,24.01,y
            """);

        Payment row = Assert.Single(Csv.Read<Payment>(path).AsEnumerable());

        Assert.Equal(FirstRow with { Country = null, Refunded = null, IsFraud = null }, row);
    }

    [Fact]
    public void Read_WithoutHeader_TakesColumnsInOrder() =>
        Assert.Equal([FirstRow, SecondRow], Csv.Read<Payment>(_files.Text("p.csv", First + "\n" + Second + "\n"), new CsvOptions { HasHeader = false }).AsEnumerable());

    [Fact]
    public void Read_OtherDelimiterAndNullText_AreUsed()
    {
        string path = _files.Text("p.csv", (TempFiles.Header + "\n" + First.Replace("3.5", "NA")).Replace(',', ';'));

        Assert.Equal([FirstRow with { Refunded = null }], Csv.Read<Payment>(path, new CsvOptions { Delimiter = ';', NullText = "NA" }).AsEnumerable());
    }

    [Fact]
    public void Read_QuotedFields_AreUnquoted()
    {
        string path = _files.Payments(
            "\"1\",\"2018-06-15T00:02:14\",107,2706,24.01,\"a \"\"b\"\", c\r\nd\",,",
            "2,2018-06-15T00:02:14,107,2706,24.01,5\" pipe,,",
            "3,2018-06-15T00:02:14,107,2706,24.01,\"\",,",
            "#4,2018-06-15T00:02:14,107,2706,24.01,x,,",
            "5,2018-06-15T00:02:14,107,2706,24.01, x ,,");

        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 1 });

        Assert.Equal(["a \"b\", c\r\nd", "5\" pipe", null, " x "], source.AsEnumerable().Select(row => row.Country));
        // A line that begins with # is a row like others, and the quoted line break is a line of the file.
        Assert.Equal("line 6, column Id (1): \"#4\" is not a whole number", source.Quarantine.Entries.Single().ToString());
    }

    [Fact]
    public void Read_BlankLines_AreNoRowsButCountAsLines()
    {
        IRowSource<Payment> source = Csv.Read<Payment>(_files.Payments(First, "", "  ", Second, "x", ""), new CsvOptions { QuarantineLimit = 1 });

        Assert.Equal([FirstRow, SecondRow], source.AsEnumerable());
        Assert.Equal("line 6: has 1 field, and 8 are expected", source.Quarantine.Entries.Single().ToString());
    }

    [Fact]
    public void Read_Twice_GivesTheSameAndStartsTheQuarantineAnew()
    {
        IRowSource<Payment> source = Csv.Read<Payment>(_files.Payments(First, "bad", Second), new CsvOptions { QuarantineLimit = 1 });

        Assert.Equal([FirstRow, SecondRow], source.AsEnumerable());
        Quarantine before = source.Quarantine;
        Assert.Equal([FirstRow, SecondRow], source.AsEnumerable());

        Assert.NotSame(before, source.Quarantine);
        Assert.Equal(1, source.Quarantine.Count);
        Assert.Equal(before.Entries, source.Quarantine.Entries);
    }

    [Fact]
    public void Read_Interleaved_EnumerationsDoNotDisturbEachOther()
    {
        IRowSource<Payment> source = Csv.Read<Payment>(_files.Payments(First, Second));

        Assert.Equal([(FirstRow, FirstRow), (SecondRow, SecondRow)], source.AsEnumerable().Zip(source.AsEnumerable()));
    }

    [Fact]
    public void Read_RepeatedText_IsPooled()
    {
        Payment[] rows = [.. Csv.Read<Payment>(_files.Payments(First, First, First)).AsEnumerable()];

        Assert.Same(rows[0].Country, rows[2].Country);
    }

    [Fact]
    public void Read_LongField_IsReadWhole()
    {
        string text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i:x5} ")).Trim();
        string path = _files.Payments(Second, $"1,2018-06-15T00:02:14,107,2706,24.01,\"{text}\",,", Second);

        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 1 });

        Assert.Equal([SecondRow, SecondRow], source.AsEnumerable());
        QuarantinedRow refused = Assert.Single(source.Quarantine.Entries);
        Assert.Equal($"line 3, column Country (6): \"{text[..40]}…\" has 239999 characters, and the most allowed is 60", refused.ToString());
        Assert.Equal(1001, refused.Text.Length);
    }

    [Fact]
    public async Task Read_Cancelled_Stops()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Payment row in Csv.Read<Payment>(_files.Payments(First)).WithCancellation(cancelled.Token))
                Assert.Fail("A row was read.");
        });
    }

    [Fact]
    public void Read_Options_AreChecked()
    {
        Assert.Throws<ArgumentException>(() => Csv.Read<Payment>("x", new CsvOptions { Delimiter = 'a' }));
        Assert.Throws<ArgumentException>(() => Csv.Read<Payment>("x", new CsvOptions { QuarantineLimit = -1 }));
        Assert.Throws<ArgumentException>(() => Csv.Read<Payment>("x", new CsvOptions { LongestRow = 10 }));
        Assert.Throws<ArgumentException>(() => Csv.Read<Payment>(""));
    }
}
