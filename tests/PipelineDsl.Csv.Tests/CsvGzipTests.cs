using PipelineDsl.Tests.Rows;

namespace PipelineDsl.Tests.Reading;

/// <summary>A gzip file that is cut or altered is refused: never fewer rows, never other rows, without an error.</summary>
public sealed class CsvGzipTests : IDisposable
{
    private static readonly string Text = string.Concat(
        Enumerable.Range(1, 3000).Select(i => $"{i},2018-06-15T{i % 24:00}:{i * 7 % 60:00}:{i * 13 % 60:00},{i * 7919 % 5000},{i * 104729 % 10000},{i * 31 % 9973 / 100.0:0.00},{(i % 3 == 0 ? "DE" : "")},,\n")
            .Prepend(TempFiles.Header + "\n"));

    private static readonly byte[] Whole = TempFiles.Gzip(Text);
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cut_AtAnyOffset_IsRefusedWithTheLineReached(bool async)
    {
        Assert.Equal(3000, (await Count(_files.Bytes("whole.gz", Whole), async)).Rows);
        // Every offset of the header and of the end, and every 97th between.
        for (int length = 2; length < Whole.Length; length += length < 40 || length > Whole.Length - 40 ? 1 : 97)
        {
            string path = _files.Bytes("cut.csv.gz", Whole[..length]);

            (int rows, RowFormatException? error) = await Count(path, async);

            Assert.True(error is not null, $"cut at {length} of {Whole.Length}: {rows} rows and no error");
            Assert.Equal($"{path} is cut short or damaged: its gzip data ends or breaks after line {error.Line}. Copy or download it again; gzip -t checks it.", error.Message);
            Assert.True(rows <= 3000);
            if (rows > 0) Assert.Equal(rows + 1, error.Line);
        }
    }

    [Fact]
    public async Task Cut_BetweenAndInsideMembers_IsRefusedInside()
    {
        byte[] first = TempFiles.Gzip(Text);
        byte[] second = TempFiles.Gzip(Text[(Text.IndexOf('\n') + 1)..]);
        byte[] both = [.. first, .. second];
        Assert.Equal(6000, (await Count(_files.Bytes("both.gz", both), false)).Rows);

        foreach (int length in new[] { first.Length + 2, first.Length + 5, first.Length + 11, first.Length + 1000, both.Length - 9, both.Length - 8, both.Length - 1 })
            Assert.NotNull((await Count(_files.Bytes("cut.gz", both[..length]), false)).Error);
    }

    [Fact]
    public async Task Followed_ByOtherBytes_IsRefused() =>
        Assert.NotNull((await Count(_files.Bytes("more.gz", [.. Whole, .. "more"u8]), false)).Error);

    [Fact]
    public void BitFlips_AreRefusedOrHarmless()
    {
        Payment[] expected = [.. Csv.Read<Payment>(_files.Bytes("whole.gz", Whole)).AsEnumerable()];
        Random random = new(20260101);
        int refused = 0;
        for (int trial = 0; trial < 400; trial++)
        {
            byte[] bytes = (byte[])Whole.Clone();
            // The name, time and system fields of the gzip header (bytes 4 to 9) are not covered by its checksum.
            int at = trial < 40 ? 10 + trial : random.Next(10, bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            string path = _files.Bytes("flip.csv.gz", bytes);

            try
            {
                Payment[] rows = [.. Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = int.MaxValue }).AsEnumerable()];
                Assert.Equal(expected, rows);
            }
            catch (RowFormatException error)
            {
                Assert.StartsWith(path, error.Message);
                refused++;
            }
        }

        Assert.True(refused >= 390, $"{refused} of 400 refused");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(8192)]
    [InlineData(8193)]
    [InlineData(70_000)]
    public async Task Sizes_AroundBufferEnds_AreReadWhole(int padding)
    {
        // Incompressible text, so that the compressed size moves over the buffers' ends.
        Random random = new(padding);
        string noise = string.Concat(Enumerable.Range(0, padding).Select(_ => (char)('!' + random.Next(90)))).Replace('"', 'q').Replace(',', 'c');
        string text = $"{TempFiles.Header},Note\n1,2018-06-15T00:02:14,107,2706,24.01,DE,,,{noise}\n2,2018-06-15T00:02:14,107,2706,24.01,DE,,,";

        Assert.Equal((2, null), await Count(_files.Bytes("p.gz", TempFiles.Gzip(text)), false));
        Assert.Equal((2, null), await Count(_files.Bytes("p.gz", TempFiles.Gzip(text, System.IO.Compression.CompressionLevel.NoCompression)), true));
    }

    private static async Task<(int Rows, RowFormatException? Error)> Count(string path, bool async)
    {
        int rows = 0;
        try
        {
            IRowSource<Payment> source = Csv.Read<Payment>(path);
            if (async)
            {
                await foreach (Payment row in source)
                    Assert.Equal(rows++ % 3000 + 1, row.Id);
            }
            else
            {
                foreach (Payment row in source.AsEnumerable())
                    Assert.Equal(rows++ % 3000 + 1, row.Id);
            }

            return (rows, null);
        }
        catch (RowFormatException error)
        {
            return (rows, error);
        }
    }
}
