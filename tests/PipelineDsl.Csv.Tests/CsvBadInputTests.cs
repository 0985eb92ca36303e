using System.Text;
using PipelineDsl.Tests.Rows;

namespace PipelineDsl.Tests.Reading;

/// <summary>What is wrong with a file or a row is named: where, which column, why. Each message is what a user reads.</summary>
public sealed class CsvBadInputTests : IDisposable
{
    private const string Good = "1,2018-06-15T00:02:14,107,2706,24.01,DE,,";
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void MissingFile_IsNamedWithItsFullPath()
    {
        RowFormatException error = Fails("nowhere/payments.csv");

        Assert.Equal($"There is no file nowhere/payments.csv. Looked for {Path.GetFullPath("nowhere/payments.csv")}.", error.Message);
        Assert.Equal("nowhere/payments.csv", error.SourceName);
    }

    [Fact]
    public void Folder_CannotBeOpened() => Assert.StartsWith($"{_files.Folder} cannot be opened: ", Fails(_files.Folder).Message);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EmptyFile_SaysWhatIsExpected(bool compressed)
    {
        string path = _files.Bytes("p.csv", compressed ? TempFiles.Gzip("") : []);

        Assert.Equal(
            $"{path} is empty. A header line with the columns Id, TX_DATETIME, CardId, TerminalId, Amount, Country, Refunded, IsFraud and rows below it are expected.",
            Fails(path).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n")]
    public void HeaderOnly_IsRefused(string end)
    {
        string path = _files.Text("p.csv", TempFiles.Header + end);

        Assert.Equal($"{path} has a header and no rows below it. Check that it was written to its end.", Fails(path).Message);
    }

    [Fact]
    public void MissingColumns_AreNamedWithTheHeader()
    {
        string path = _files.Text("p.csv", "Id,When,CardId,TerminalId\n1,2,3,4\n");

        RowFormatException error = Fails(path);

        Assert.Equal($"{path} lacks the columns TX_DATETIME (property At), Amount. Its header is: Id, When, CardId, TerminalId.", error.Message);
        Assert.Equal(1, error.Line);
    }

    [Theory]
    [InlineData(';', "Is it separated by ';'? Set CsvOptions.Delimiter.")]
    [InlineData('\t', "Is it separated by tabs? Set CsvOptions.Delimiter.")]
    public void OtherDelimiter_IsSuggested(char delimiter, string hint)
    {
        string path = _files.Text("p.csv", (TempFiles.Header + "\n" + Good).Replace(',', delimiter));

        Assert.EndsWith(hint, Fails(path).Message);
    }

    [Fact]
    public void RepeatedColumn_IsRefusedWhereItIsNeeded()
    {
        string path = _files.Text("p.csv", "Amount,x,x,Id,TX_DATETIME,Amount,CardId,TerminalId\n");
        Assert.Equal($"{path} has the column Amount more than once, in fields 1 and 6. Rename all but one.", Fails(path).Message);

        path = _files.Text("p.csv", "x,x,Id,TX_DATETIME,amount,CardId,TerminalId,AMOUNT\n");
        Assert.Equal($"{path} has the column Amount more than once, in fields 5 and 8. Rename all but one.", Fails(path).Message);

        path = _files.Text("p.csv", "x,x,Id,TX_DATETIME,amount,CardId,TerminalId,Amount\n,,1,2018-06-15,oops,3,4,5\n");
        Assert.Equal(5f, Assert.Single(Csv.Read<Payment>(path).AsEnumerable()).Amount);
    }

    [Fact]
    public void UnbalancedQuoteInHeader_IsRefused()
    {
        string path = _files.Text("p.csv", "Id,\"TX_DATETIME,CardId\n1,2,3\n");

        Assert.Equal($"{path} line 1: the header has a quote that is not closed, or text behind a closing quote.", Fails(path).Message);
    }

    public static TheoryData<string, string> BadRows => new()
    {
        { "x1,2018-06-15T00:02:14,107,2706,24.01,DE,,", "line 3, column Id (1): \"x1\" is not a whole number" },
        { "1,15/06/2018,107,2706,24.01,DE,,", "line 3, column TX_DATETIME (2): \"15/06/2018\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "1,2018-02-29,107,2706,24.01,DE,,", "line 3, column TX_DATETIME (2): \"2018-02-29\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "1,2018-06-15T00:02:14,99999999999999999999,2706,24.01,DE,,", "line 3, column CardId (3): \"99999999999999999999\" does not fit a long (-9223372036854775808 to 9223372036854775807)" },
        { "1,2018-06-15T00:02:14,107,,24.01,DE,,", "line 3, column TerminalId (4): is empty" },
        { "1,2018-06-15T00:02:14,107,2706,abc,DE,,", "line 3, column Amount (5): \"abc\" is not a number" },
        { "1,2018-06-15T00:02:14,107,2706,\"12,5\",DE,,", "line 3, column Amount (5): \"12,5\" is not a number" },
        { "1,2018-06-15T00:02:14,107,2706,1e39,DE,,", "line 3, column Amount (5): \"1e39\" does not fit a float (up to 3.4028235E+38)" },
        { "1,2018-06-15T00:02:14,107,2706,-3,DE,,", "line 3, column Amount (5): -3 is below the least allowed 0" },
        { "1,2018-06-15T00:02:14,107,2706,1000001,DE,,", "line 3, column Amount (5): 1000001 is above the most allowed 1000000" },
        { "1,2018-06-15T00:02:14,107,2706,NaN,DE,,", "line 3, column Amount (5): NaN is not between 0 and 1000000" },
        { "1,2018-06-15T00:02:14,107,2706,24.01,DE,,maybe", "line 3, column IsFraud (8): \"maybe\" is not true or false" },
        { "1,2018-06-15T00:02:14,107,2706,24.01,DE,", "line 3: has 7 fields, and 8 are expected" },
        { "1,2018-06-15T00:02:14,107,2706,24.01,DE,,,", "line 3: has 9 fields, and 8 are expected" },
        { "1,2018-06-15T00:02:14,107,2706,24.01,\"D\"E,,", "line 3, column Country (6): has a quote that is not closed, or text behind a closing quote" },
        { "1,2018-06-15T00:02:14,107,2706,24.01,\"DE,,", "line 3, column Country (6): has a quote that is not closed, or text behind a closing quote" },
        { "1,2018-06-15T00:02:14,107,2706,24.01,D\rE,,", "line 3: has a carriage return inside a line" },
        { "1,2018-06-15T00:02:14,107,2706,24.01,\"x\",,\r", "line 3: has 1 field, and 8 are expected" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void BadRow_IsRefusedWithLineColumnAndReasonAndTheRestIsRead(string line, string expected)
    {
        if (line.EndsWith('\r')) line = line[..^1] + "\r\nx";
        string path = _files.Payments(Good, line, Good, "2" + Good[1..]);
        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 5 });

        Payment[] rows = [.. source.AsEnumerable()];

        if (line.EndsWith('x')) expected = expected.Replace("line 3", "line 4");
        Assert.Equal([expected], source.Quarantine.Entries.Select(entry => entry.ToString()));
        Assert.Equal(line.EndsWith('x') ? [1, 1, 1, 2] : [1, 1, 2], rows.Select(row => row.Id));
        if (!line.EndsWith('x')) Assert.Equal(line, source.Quarantine.Entries[0].Text);
    }

    [Theory]
    [MemberData(nameof(BadRows))]
    public void BadRow_AmongLongOnes_IsRefusedTheSame(string line, string expected)
    {
        // Long neighbours on both sides: the parser's vectorised and scalar paths must agree.
        if (line.EndsWith('\r')) return;
        string wide = "," + new string('w', 300);
        string path = _files.Text("p.csv", string.Concat(new[] { TempFiles.Header, Good, line, Good, Good }.Select((text, i) => text + (i == 0 ? ",Note" : i == 2 && expected.Contains("not closed") ? "" : wide) + "\n")));
        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 5 });

        Payment[] rows = [.. source.AsEnumerable()];

        Assert.Equal([expected.Replace("has 7", "has 8").Replace("has 9", "has 10").Replace("8 are", "9 are")], source.Quarantine.Entries.Select(entry => entry.ToString()));
        Assert.Equal(3, rows.Length);
    }

    [Fact]
    public void UnclosedQuote_SwallowsNoRow()
    {
        // Ten good rows, a quote that opens, ten more, one with an inch mark that would close it, ten more.
        string[] lines = [.. Enumerable.Range(1, 32).Select(i => $"{i},2018-06-15T00:02:14,107,2706,24.01,{(i == 11 ? "\"DE" : i == 22 ? "5\"" : "DE")},,")];
        IRowSource<Payment> source = Csv.Read<Payment>(_files.Payments(lines), new CsvOptions { QuarantineLimit = 5 });

        Assert.Equal(Enumerable.Range(1, 32).Where(i => i != 11).Select(i => (long)i), source.AsEnumerable().Select(row => row.Id));
        QuarantinedRow refused = Assert.Single(source.Quarantine.Entries);
        Assert.StartsWith("line 12, column Country (6): \"DE,,\\n12,2018-", refused.ToString());
        Assert.EndsWith("and the most allowed is 60", refused.Reason);
        Assert.Equal(lines[10], refused.Text);
    }

    [Fact]
    public void QuotedLineBreaks_KeepPhysicalLineNumbers()
    {
        string multi = "1,2018-06-15T00:02:14,107,2706,24.01,\"a\nb\n\nc\",,";
        IRowSource<Payment> source = Csv.Read<Payment>(_files.Payments(multi, "bad", multi, multi.Replace("24.01", "x"), "bad"), new CsvOptions { QuarantineLimit = 5 });

        Assert.Equal(2, source.AsEnumerable().Count());
        Assert.Equal([6, 11, 15], source.Quarantine.Entries.Select(entry => entry.Line));
        Assert.Equal(multi.Replace("24.01", "x"), source.Quarantine.Entries[1].Text);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    [InlineData(300_000)]
    public void RowTooLong_IsRefusedAndTheRestIsRead(int length)
    {
        string path = _files.Payments(Good, "1,\"" + new string('x', length) + ",\n" + Good, Good, "2" + Good[1..]);
        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 5, LongestRow = 100_000 });

        Assert.Equal([1L, 1L, 1L, 2L], source.AsEnumerable().Select(row => row.Id));
        QuarantinedRow refused = Assert.Single(source.Quarantine.Entries);
        Assert.Equal(3, refused.Line);
        Assert.Equal(length > 100_000 ? "is longer than 100,000 characters; most often a quote is not closed" : "has a quote that is not closed, or text behind a closing quote", refused.Reason);
    }

    [Fact]
    public void Latin1Bytes_AreRefusedAndReadWithTheRightEncoding()
    {
        string text = string.Join("\n", TempFiles.Header, Good, Good.Replace("DE", "Österreich"), "");
        string path = _files.Text("p.csv", text, Encoding.Latin1);
        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 1 });

        Assert.Single(source.AsEnumerable());
        Assert.Equal("line 3, column Country (6): has bytes that are not UTF-8. Give CsvOptions.Encoding if the file has another encoding", source.Quarantine.Entries.Single().ToString());
        Assert.Contains("\uFFFDsterreich", source.Quarantine.Entries[0].Text);

        Assert.Equal(["DE", "Österreich"], Csv.Read<Payment>(path, new CsvOptions { Encoding = Encoding.Latin1 }).AsEnumerable().Select(row => row.Country));
    }

    [Fact]
    public void Latin1Bytes_InAColumnThatIsNotRead_DoNotMatter()
    {
        string path = _files.Text("p.csv", $"{TempFiles.Header},Note\n{Good},Ö\n", Encoding.Latin1);

        Assert.Single(Csv.Read<Payment>(path).AsEnumerable());
    }

    [Fact]
    public void QuarantineLimit_EndsTheReadingWithTheFirstFaults()
    {
        string path = _files.Payments(Good, "bad", Good, "1,x,2,3,4,5,6,7", "bad", Good, "bad", Good);
        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 3 });

        RowFormatException error = Assert.Throws<RowFormatException>(() => source.AsEnumerable().Count());

        Assert.Equal(
            string.Join(
                Environment.NewLine,
                $"{path}: 4 rows did not fit, and at most 3 may be refused. Correct the file or raise the quarantine limit. The first:",
                "  line 3: has 1 field, and 8 are expected",
                "  line 5, column TX_DATETIME (2): \"x\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z",
                "  line 6: has 1 field, and 8 are expected",
                "  …"),
            error.Message);
        Assert.Equal(8, error.Line);
        Assert.Equal(4, source.Quarantine.Count);

        error = Assert.Throws<RowFormatException>(() => Csv.Read<Payment>(path).AsEnumerable().Count());
        Assert.Equal(
            $"{path}: 1 row did not fit, and no row may be refused. Correct the file or raise the quarantine limit. The first:{Environment.NewLine}  line 3: has 1 field, and 8 are expected",
            error.Message);
    }

    [Fact]
    public void AllRowsRefused_WithinTheLimit_IsNoRows()
    {
        IRowSource<Payment> source = Csv.Read<Payment>(_files.Payments("bad"), new CsvOptions { QuarantineLimit = 1 });

        Assert.Empty(source.AsEnumerable());
        Assert.Equal(1, source.Quarantine.Count);
    }

    [Fact]
    public void NamedGz_ButNotGzip_IsSaid()
    {
        string path = _files.Text("p.csv.gz", TempFiles.Header);

        Assert.Equal($"{path} is named like a gzip file and is not one. Rename it, or compress it again.", Fails(path).Message);
    }

    private static RowFormatException Fails(string path) =>
        Assert.Throws<RowFormatException>(() => Csv.Read<Payment>(path).AsEnumerable().Count());
}
