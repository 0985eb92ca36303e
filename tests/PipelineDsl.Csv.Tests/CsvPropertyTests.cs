using System.Text;
using CsCheck;
using PipelineDsl.Tests.Rows;

namespace PipelineDsl.Tests.Reading;

/// <summary>Random files against a parser of one character at a time, and the two ways of reading against each other.</summary>
public sealed class CsvPropertyTests : IDisposable
{
    private static readonly Gen<string> Country = Gen.OneOf(
        Gen.String[Gen.Char["ab,\"\n\r ;é漢#"], 0, 12],
        Gen.String[Gen.Char['a', 'z'], 0, 60]);

    private static readonly Gen<Payment> Payments =
        from id in Gen.Long
        from at in Gen.Long[0, DateTime.MaxValue.Ticks].Select(ticks => new DateTime(ticks, DateTimeKind.Utc))
        from card in Gen.Long
        from terminal in Gen.Int
        from amount in Gen.Float[0f, 1e6f]
        from country in Country.Null()
        from refunded in Gen.Float.Nullable()
        from isFraud in Gen.Bool.Nullable()
        select new Payment
        {
            Id = id,
            At = at,
            CardId = card,
            TerminalId = terminal,
            Amount = amount,
            Country = string.IsNullOrEmpty(country) ? null : country,
            Refunded = refunded,
            IsFraud = isFraud,
        };

    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Write_ThenRead_GivesTheSameRows() => Payments.Array[1, 60].Sample(
        rows =>
        {
            string path = _files.PathOf(rows.Length % 2 == 0 ? "p.csv" : "p.csv.gz");
            Csv.Write(path, rows);
            Assert.Equal(rows, Csv.Read<Payment>(path).AsEnumerable());
        },
        threads: 1);

    // Pieces of text that are likely to meet in every wrong way.
    private static readonly Gen<string> Piece = Gen.OneOf<string>(
        "1,2018-06-15,1,2,3,DE,,\n",
        "2,2018-06-15,1,2,3,\"D\nE\",,\n",
        "3,2018-06-15,1,2,3,\"a \"\"b\"\"\",,true\r\n",
        "4,2018-06-15,1,2,3,\"DE,,\n",
        "5,2018-06-15,1,2,-3,DE,,\n",
        "6,2018-06-15,1,2,3,D\"E,,\n",
        "7,2018-06-15,1,2,3,\"D\"E,,\n",
        "8,2018-06-15,1,2,3,DE,\n",
        "9,2018-06-15,1,2,3,DE,,,,\n",
        "10,2018-06-15,1,2,3,D\rE,,\n",
        "\"", "\"\"", ",", "\n", "\r\n", "#x\n", "x");

    private static readonly Gen<string> Documents = Piece.Array[0, 40].Select(pieces => TempFiles.Header + "\n" + string.Concat(pieces));

    [Fact]
    public void AnyText_IsReadTheSameAsynchronouslyAndWithWideNeighbours() => Documents.Sample(
        text =>
        {
            string path = _files.Text("p.csv", text);
            (List<Payment> rows, List<QuarantinedRow> refused, string? error) = Read(path);
            (List<Payment> rowsAsync, List<QuarantinedRow> refusedAsync, string? errorAsync) = ReadAsync(path).GetAwaiter().GetResult();
            Assert.Equal(error, errorAsync);
            Assert.Equal(rows, rowsAsync);
            Assert.Equal(refused, refusedAsync);

            // Text behind the last line changes how much of the file the vectorised path of the parser takes, and nothing else.
            if (error is not null || text.Count(c => c == '"') % 2 != 0) return;
            string longer = text.EndsWith('\n') ? text : text + "\n";
            string tail = string.Concat(Enumerable.Repeat("11,2018-06-15,1,2,3,DE,,\n", 8));
            (List<Payment> rowsLonger, List<QuarantinedRow> refusedLonger, _) = Read(_files.Text("q.csv", longer + tail));
            if (refused.Any(row => row.Reason.Contains("quote"))) return;
            Assert.Equal(rows, rowsLonger.Where(row => row.Id != 11));
            Assert.Equal(refused, refusedLonger);
        },
        threads: 1,
        iter: 2000);

    [Fact]
    public void WellFormedText_IsSplitAsByTheGrammar() => Payments.Array[1, 30].Sample(
        rows =>
        {
            string text = Encode(rows);
            Assert.Equal(rows, Csv.Read<Payment>(_files.Text("p.csv", text)).AsEnumerable());
        },
        threads: 1);

    // RFC 4180 the plain way: every field in quotes.
    private static string Encode(Payment[] rows)
    {
        RowSchema<Payment> schema = SchemaOf<Payment>();
        StringBuilder text = new(TempFiles.Header);
        char[] field = new char[256];
        foreach (Payment row in rows)
        {
            text.Append("\r\n");
            for (int column = 0; column < 8; column++)
            {
                Assert.True(schema.TryFormat(in row, column, field, out int length));
                text.Append(column == 0 ? "\"" : ",\"").Append(new string(field, 0, length).Replace("\"", "\"\"")).Append('"');
            }
        }

        return text.ToString();
    }

    private static RowSchema<T> SchemaOf<T>()
        where T : IFeatureSchema<T>
        => T.RowSchema;

    private static (List<Payment> Rows, List<QuarantinedRow> Refused, string? Error) Read(string path)
    {
        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 1000 });
        List<Payment> rows = [];
        string? error = null;
        try
        {
            foreach (Payment row in source.AsEnumerable())
                rows.Add(row);
        }
        catch (RowFormatException refused)
        {
            error = refused.Message;
        }

        return (rows, [.. source.Quarantine.Entries], error);
    }

    private static async Task<(List<Payment> Rows, List<QuarantinedRow> Refused, string? Error)> ReadAsync(string path)
    {
        IRowSource<Payment> source = Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = 1000 });
        List<Payment> rows = [];
        string? error = null;
        try
        {
            await foreach (Payment row in source)
                rows.Add(row);
        }
        catch (RowFormatException refused)
        {
            error = refused.Message;
        }

        return (rows, [.. source.Quarantine.Entries], error);
    }
}
