using System.Text;

namespace PipelineDsl.Tests.State;

public class StateDocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("state-document").FullName;

    private string FilePath => Path.Combine(_folder, "fraud.model");

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Write_File_IsReadableTextInThreeParts()
    {
        StateDocument.Write(FilePath, "model", 3, writer =>
        {
            writer.Number("mean", 1.5);
            writer.Numbers("edges", [0.1, double.NaN, -0.0]);
            writer.Text("name", "Größe <ü>");
        });

        string[] lines = File.ReadAllLines(FilePath);
        Assert.Equal("PipelineDsl model 3", lines[0]);
        Assert.Equal(["{", "  \"mean\": 1.5,", "  \"edges\": [0.1, \"NaN\", -0],", "  \"name\": \"Größe <ü>\"", "}"], lines[1..^1]);
        Assert.Matches("^xxh128 [0-9a-f]{32}$", lines[^1]);
        Assert.Equal(3, StateDocument.Read(FilePath, "model", 4).Version);
    }

    [Fact]
    public void Read_CutAtEveryByte_IsRefused()
    {
        byte[] whole = Whole();
        for (int length = 0; length < whole.Length; length++) Refused(whole[..length]);
    }

    [Fact]
    public void Read_EveryBitFlipped_IsRefused()
    {
        byte[] whole = Whole();
        for (int at = 0; at < whole.Length; at++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] altered = [.. whole];
                altered[at] ^= (byte)(1 << bit);
                Refused(altered);
            }
        }
    }

    [Fact]
    public void Read_BytesAddedAnywhere_IsRefused()
    {
        byte[] whole = Whole();
        for (int at = 0; at <= whole.Length; at++) Refused([.. whole[..at], (byte)'\n', .. whole[at..]]);
    }

    [Fact]
    public void Read_WhatIsNotOurs_SaysWhy()
    {
        Says("there is no such file", () => StateDocument.Read(Path.Combine(_folder, "missing"), "model", 1));
        Says("there is no such file", () => StateDocument.Read(Path.Combine(_folder, "no", "folder"), "model", 1));
        Says("cannot be read", () => StateDocument.Read(_folder, "model", 1));
        Says("is empty", () => Parse([]));
        Says("not a saved model", () => Parse("id,amount\n1,2\n"u8.ToArray()));
        Says("not a saved model", () => Parse("{}"u8.ToArray()));
        Says("cut short", () => Parse("PipelineDsl mo"u8.ToArray()));
        Says("cut short or altered", () => Parse("PipelineDsl model 1\n{}\n"u8.ToArray()));
        Says("newer format", () => Parse("PipelineDsl model 9\n{}\nsha512 00\n"u8.ToArray()));
    }

    [Fact]
    public void Read_AnotherKind_NamesBoth()
    {
        StateDocument.Write(FilePath, "pipeline", 1, _ => { });
        Says("this is a saved pipeline, not a model", () => StateDocument.Read(FilePath, "model", 1));
    }

    [Fact]
    public void Read_NewerVersion_NamesBoth()
    {
        StateDocument.Write(FilePath, "model", 7, _ => { });
        Says("format version 7; this program reads up to 6", () => StateDocument.Read(FilePath, "model", 6));
    }

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("{\"a\": 1, \"a\": 2}", "not valid JSON")]
    [InlineData("[1]", "not a JSON object")]
    public void Read_BadContentWithRightChecksum_IsRefused(string json, string expected)
    {
        byte[] content = Encoding.UTF8.GetBytes($"PipelineDsl model 1\n{json}\n");
        string hash = Convert.ToHexStringLower(System.IO.Hashing.XxHash128.Hash(content));
        Says(expected, () => Parse([.. content, .. Encoding.ASCII.GetBytes($"xxh128 {hash}\n")]));
    }

    [Fact]
    public void Write_BodyThatThrows_LeavesTheFileAndNothingElse()
    {
        StateDocument.Write(FilePath, "model", 1, writer => writer.Integer("value", 1));
        Assert.Throws<FormatException>(() => StateDocument.Write(FilePath, "model", 1, writer =>
        {
            writer.Integer("value", 2);
            throw new FormatException();
        }));

        Assert.Equal(1, StateDocument.Read(FilePath, "model", 1).Integer("value"));
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Write_OverAFolder_LeavesNothingAside()
    {
        string taken = Path.Combine(_folder, "taken");
        Directory.CreateDirectory(taken);
        Assert.ThrowsAny<Exception>(() => StateDocument.Write(taken, "model", 1, _ => { }));
        Assert.Equal([taken], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Write_UnbalancedBody_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => StateDocument.Write(FilePath, "model", 1, writer => writer.BeginObject("open")));
        Assert.False(File.Exists(FilePath));
        Assert.Throws<ArgumentException>(() => StateDocument.Write(FilePath, "two words", 1, _ => { }));
        Assert.Throws<ArgumentOutOfRangeException>(() => StateDocument.Write(FilePath, "model", 0, _ => { }));
    }

    [Fact]
    public async Task Write_WhileOthersRead_IsNeverSeenHalf()
    {
        StateDocument.Write(FilePath, "model", 1, writer => writer.Integers("values", [0]));
        using var stop = new CancellationTokenSource();
        Task writing = Task.Run(() =>
        {
            for (int i = 1; i <= 60; i++) StateDocument.Write(FilePath, "model", 1, writer => writer.Integers("values", new long[i * 500]));
            stop.Cancel();
        }, TestContext.Current.CancellationToken);

        while (!stop.IsCancellationRequested && !writing.IsFaulted) StateDocument.Read(FilePath, "model", 1);
        await writing;
        Assert.Equal(30_000, StateDocument.Read(FilePath, "model", 1).Integers("values").Length);
    }

    [Fact]
    public void Write_ThroughALink_ReplacesWhatItPointsTo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        string link = Path.Combine(_folder, "link");
        StateDocument.Write(FilePath, "model", 1, writer => writer.Integer("value", 1));
        File.CreateSymbolicLink(link, FilePath);
        StateDocument.Write(link, "model", 1, writer => writer.Integer("value", 2));

        Assert.Equal(2, StateDocument.Read(FilePath, "model", 1).Integer("value"));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    private static byte[] Whole()
    {
        using var stream = new MemoryStream();
        StateDocument.Write(stream, "model", 1, writer =>
        {
            writer.BeginObject("Age_Impute");
            writer.Number("value", 37.25);
            writer.EndObject();
            writer.Texts("names", ["a", "b"]);
        });
        return stream.ToArray();
    }

    private static StateReader Parse(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return StateDocument.Read(stream, "memory", "model", 1);
    }

    private static void Refused(byte[] content)
    {
        StateFormatException refusal = Assert.Throws<StateFormatException>(() => Parse(content));
        Assert.StartsWith("memory: ", refusal.Message, StringComparison.Ordinal);
    }

    private static void Says(string expected, Action action) =>
        Assert.Contains(expected, Assert.Throws<StateFormatException>(action).Message, StringComparison.Ordinal);
}
