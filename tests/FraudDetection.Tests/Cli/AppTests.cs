using System.IO.Compression;
using FraudDetection.Cli;

namespace FraudDetection.Tests.Cli;

/// <summary>What the program says and returns for input that it cannot use, run in process.</summary>
public sealed class AppTests : IDisposable
{
    private const string Header = "TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,TX_FRAUD,TX_FRAUD_SCENARIO";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fraud-detection-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_Help_ShowsEveryOption()
    {
        (int code, string output, string error) = Run("--help");
        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.All(["--data", "--features", "--encoded", "--model", "--quarantine"], option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_UnknownOption_IsAUsageError()
    {
        (int code, _, string error) = Run("--fast");
        Assert.Equal(2, code);
        Assert.Equal("There is no option '--fast'. --help shows what there is.", error.Trim());
    }

    [Fact]
    public void Run_MissingFile_NamesIt() => Refuses(File("nowhere.csv"), "nowhere.csv");

    [Fact]
    public void Run_EmptyFile_NamesIt() => Refuses(Write("empty.csv", ""), "empty.csv");

    [Fact]
    public void Run_HeaderOnly_NamesIt() => Refuses(Write("header.csv", Header + "\n"), "header.csv");

    [Fact]
    public void Run_AFolder_NamesIt() => Refuses(_folder.FullName, _folder.Name);

    [Fact]
    public void Run_MissingColumn_NamesFileAndColumn() =>
        Refuses(Write("narrow.csv", "TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_FRAUD\n1,2018-07-25T00:00:00,1,1,0\n"), "narrow.csv", "TX_AMOUNT");

    [Fact]
    public void Run_GzipCutInsideABlock_NamesTheFile()
    {
        string whole = File("whole.csv.gz");
        using (StreamWriter writer = new(new GZipStream(System.IO.File.Create(whole), CompressionLevel.Fastest)))
        {
            WritePayments(writer, Enumerable.Range(0, 20_000));
        }

        byte[] bytes = System.IO.File.ReadAllBytes(whole);
        string cut = File("cut.csv.gz");
        System.IO.File.WriteAllBytes(cut, bytes[..(bytes.Length / 2)]);
        Refuses(cut, "cut.csv.gz");
    }

    [Fact]
    public void Run_GarbageWithGzipMagic_NamesTheFile()
    {
        string path = File("garbage.csv.gz");
        System.IO.File.WriteAllBytes(path, [0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        Refuses(path, "garbage.csv.gz");
    }

    [Fact]
    public void Run_NoPaymentInTheTestWeek_SaysWhichPartIsEmpty() =>
        Refuses(Write("early.csv", Header + "\n1,2018-07-25T00:00:00,1,1,10,0,0\n2,2018-07-26T00:00:00,1,1,10,1,0\n"), "early.csv", "test");

    [Fact]
    public void Run_RowsThatDoNotFit_AreQuarantinedWithLineAndColumn()
    {
        string data = File("some-bad.csv");
        using (StreamWriter writer = new(data))
        {
            WritePayments(writer, Enumerable.Range(0, 20_000), line => line switch
            {
                100 => "7,2018-07-25T10:00:00,1,1,cheap,0,0",
                200 => "8,2018-07-25T10:00:00,1,1,-5.00,0,0",
                _ => null,
            });
        }

        string quarantine = File("quarantine.csv");
        (int code, string output, string error) = Run("--data", data, "--quarantine", quarantine);
        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.Contains("| rows quarantined", output, StringComparison.Ordinal);
        string[] rows = System.IO.File.ReadAllLines(quarantine);
        Assert.Equal(3, rows.Length);
        Assert.StartsWith("102,5,TX_AMOUNT,", rows[1], StringComparison.Ordinal);
        Assert.Contains("cheap", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("202,5,TX_AMOUNT,", rows[2], StringComparison.Ordinal);
        Assert.Contains("-5", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnsortedPayments_GivesWhatSortedOnesGive()
    {
        int[] order = [.. Enumerable.Range(0, 20_000)];
        string sorted = File("sorted.csv"), shuffled = File("shuffled.csv"), sortedFeatures = File("sorted-features.csv"), shuffledFeatures = File("shuffled-features.csv");
        using (StreamWriter writer = new(sorted)) WritePayments(writer, order);
        new Random(7).Shuffle(order);
        using (StreamWriter writer = new(shuffled)) WritePayments(writer, order);

        Assert.Equal(0, Run("--data", sorted, "--features", sortedFeatures).Code);
        Assert.Equal(0, Run("--data", shuffled, "--features", shuffledFeatures).Code);
        Assert.Equal(System.IO.File.ReadAllText(sortedFeatures), System.IO.File.ReadAllText(shuffledFeatures));
    }

    [Theory]
    [InlineData("--features")]
    [InlineData("--model")]
    [InlineData("--quarantine")]
    public void Run_OutputIntoAMissingFolder_SaysSoBeforeTheWork(string option)
    {
        (int code, string output, string error) = Run(option, File("nowhere/out.csv"));
        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Contains("nowhere", error, StringComparison.Ordinal);
        AssertIsNoStackTrace(error);
    }

    private static void Refuses(string path, params string[] named)
    {
        (int code, _, string error) = Run("--data", path);
        Assert.Equal(1, code);
        Assert.All(named, name => Assert.Contains(name, error, StringComparison.Ordinal));
        AssertIsNoStackTrace(error);
    }

    private static void AssertIsNoStackTrace(string error)
    {
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = App.Run(arguments, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>Payments ten at a time over the weeks of training and test, some fraudulent; a line may be replaced.</summary>
    private static void WritePayments(TextWriter writer, IEnumerable<int> numbers, Func<int, string?>? replace = null)
    {
        writer.WriteLine(Header);
        DateTime start = new(2018, 7, 20, 0, 0, 0, DateTimeKind.Utc);
        foreach (int number in numbers)
        {
            string at = start.AddMinutes(number * 1.8).ToString("s", System.Globalization.CultureInfo.InvariantCulture);
            writer.WriteLine(replace?.Invoke(number) ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number},{at},{number % 211},{number % 97},{number * 7919 % 20000 / 100d},{(number % 50 == 0 ? 1 : 0)},0"));
        }
    }
}
