using System.IO.Compression;
using PipelineDsl.CompilerServices;
using PipelineDsl.Tests.Rows;

namespace PipelineDsl.Tests.Reading;

public sealed class CsvWriterTests : IDisposable
{
    private readonly TempFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Write_Fields_AreInvariantAndQuotedWhereNeeded()
    {
        string path = _files.PathOf("w.csv");
        using (CsvWriter writer = CsvWriter.Create(path, ["id", "a,b", "c"]))
        {
            writer.Write(-5);
            writer.Write(0.1f);
            writer.Write("say \"hi\"");
            writer.EndRow();
            writer.Write((long?)null);
            writer.Write(double.NaN);
            writer.Write(" lead");
            writer.EndRow();
            writer.Write(1.50m);
            writer.Write(true);
            writer.Write(new DateTime(2018, 6, 15, 0, 2, 14, DateTimeKind.Utc));
            writer.EndRow();
            Assert.Equal(3, writer.RowCount);
        }

        Assert.Equal("id,\"a,b\",c\r\n-5,0.1,\"say \"\"hi\"\"\"\r\n,NaN,\" lead\"\r\n1.50,true,2018-06-15T00:02:14Z\r\n", File.ReadAllText(path));
    }

    [Fact]
    public void WriteValues_WritesEveryFeature_LongTextToo()
    {
        string path = _files.PathOf("features.csv.gz");
        string text = new string('x', 1000) + ",";
        using (CsvWriter writer = CsvWriter.Create(path, ["id", .. Values.Names]))
        {
            writer.Write(7);
            writer.WriteValues(new Values(1.5f, text));
            writer.EndRow();
        }

        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        Assert.Equal($"id,Amount,Text\r\n7,1.5,\"{text}\"\r\n", reader.ReadToEnd());
    }

    [Fact]
    public void EndRow_OtherNumberOfFieldsThanTheHeader_IsRefused()
    {
        string path = _files.PathOf("w.csv");
        using CsvWriter writer = CsvWriter.Create(path, ["a", "b"]);
        writer.Write("1");

        Assert.Equal($"{path} row 1: 1 fields, and the header has 2 columns.", Assert.Throws<InvalidOperationException>(writer.EndRow).Message);
        writer.Write("2");
        Assert.Equal($"{path} row 1: more fields than the 2 columns of the header.", Assert.Throws<InvalidOperationException>(() => writer.Write("3")).Message);
        Assert.Throws<ArgumentException>(() => CsvWriter.Create(path + "2", []));
    }

    [Fact]
    public void Write_Rows_AllocatesNothingOnceWarm()
    {
        using CsvWriter writer = CsvWriter.Create(_files.PathOf("w.csv"), Enumerable.Range(0, 8).Select(i => $"c{i}"));
        RowSchema<Payment> schema = Payment.Schema;
        Payment row = schema.Synthesize(4);
        WriteRows(2000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        WriteRows(2000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void WriteRows(int count)
        {
            for (int i = 0; i < count; i++)
            {
                writer.WriteColumns(in row, schema);
                writer.EndRow();
            }
        }
    }

    [Fact]
    public void Quarantine_OfRecordsOverLines_ListsTheirLines()
    {
        IRowSource<Payment> source = Csv.Read<Payment>(_files.Payments("1,\"a\nb\",c", "x"), new CsvOptions { QuarantineLimit = 5 });
        Assert.Empty(source.AsEnumerable());
        string path = _files.PathOf("quarantine.csv");
        source.Quarantine.WriteTo(path);

        Assert.Equal(
            string.Join(
                "\r\n",
                "line,field,column,reason,text",
                "2,0,,\"has 3 fields over 2 lines, and 8 are expected\",\"1,\"\"a\"",
                "3,0,,\"has 2 fields, and 8 are expected\",\"b\"\",c\"",
                "4,0,,\"has 1 field, and 8 are expected\",x",
                ""),
            File.ReadAllText(path));
    }

    private readonly record struct Values(float Amount, string Text) : IFeatureValues<Values>
    {
        private static readonly string[] FeatureNames = ["Amount", "Text"];

        public static ReadOnlySpan<string> Names => FeatureNames;

        public ulong GetBits(int feature) => throw new NotSupportedException();

        public bool TryFormat(int feature, Span<char> destination, out int charsWritten) =>
            feature == 0 ? ColumnText.TryFormat(Amount, destination, out charsWritten) : ColumnText.TryFormat(Text, destination, out charsWritten);
    }
}
