using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;

namespace PipelineDsl.Tests.Windows;

/// <summary>The twelve window features that the Fraud Detection Handbook publishes, recomputed from its raw transactions.</summary>
public class HandbookTests(ITestOutputHelper output)
{
    [Fact]
    public void Windows_of_the_handbook_equal_the_published_features()
    {
        string folder = SharedData.Require("fraud_handbook");
        Payment[] payments = [.. ReadRaw(Path.Combine(folder, "raw_2018-06-15_2018-08-14.csv.gz"))];
        Dictionary<long, double[]> published = ReadPublished(Path.Combine(folder, "features_2018-07-25_2018-08-14.csv.gz"));
        Assert.Equal(584_471, payments.Length);
        Assert.Equal(201_295, published.Count);

        var values = new FraudPipeline.Values[payments.Length];
        for (int round = 0; round < 3; round++)
        {
            var state = new FraudPipeline.State();
            var watch = Stopwatch.StartNew();
            for (int index = 0; index < payments.Length; index++)
            {
                values[index] = FraudPipeline.Compute(in payments[index], state);
                _ = state.Observe(in payments[index]);
            }

            watch.Stop();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{payments.Length / watch.Elapsed.TotalSeconds:N0} events/s of compute and observe with ids"));
            Assert.Equal(payments.Length, state.Counters.Observed);
            Assert.Equal(0, state.Counters.Late);
        }

        MeasureRestart(payments);
        int compared = 0;
        for (int index = 0; index < payments.Length; index++)
        {
            if (!published.TryGetValue(payments[index].Id, out double[]? expected)) continue;
            compared++;
            FraudPipeline.Values actual = values[index];
            Assert.Equal((long)expected[2], actual.Spend_count_1d);
            Assert.Equal(expected[3], actual.Spend_mean_1d!.Value, 1e-6);
            Assert.Equal((long)expected[4], actual.Spend_count_7d);
            Assert.Equal(expected[5], actual.Spend_mean_7d!.Value, 1e-6);
            Assert.Equal((long)expected[6], actual.Spend_count_30d);
            Assert.Equal(expected[7], actual.Spend_mean_30d!.Value, 1e-6);
            Assert.Equal((long)expected[8], actual.TerminalFraud_count_1d);
            Assert.Equal(expected[9], actual.TerminalFraud_mean_1d, 1e-6);
            Assert.Equal((long)expected[10], actual.TerminalFraud_count_7d);
            Assert.Equal(expected[11], actual.TerminalFraud_mean_7d, 1e-6);
            Assert.Equal((long)expected[12], actual.TerminalFraud_count_30d);
            Assert.Equal(expected[13], actual.TerminalFraud_mean_30d, 1e-6);
        }

        Assert.Equal(published.Count, compared);
    }

    private void MeasureRestart(Payment[] payments)
    {
        using var folder = new TemporaryFolder();
        var state = FraudPipeline.State.Open(folder.Path);
        foreach (ref Payment payment in payments.AsSpan())
        {
            _ = state.Observe(in payment);
        }

        var watch = Stopwatch.StartNew();
        state.Snapshot();
        TimeSpan save = watch.Elapsed;
        watch.Restart();
        var again = FraudPipeline.State.Open(folder.Path);
        TimeSpan open = watch.Elapsed;
        long bytes = new DirectoryInfo(folder.Path).GetFiles().Single().Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes of state saved in {save.TotalMilliseconds:N0} ms, opened in {open.TotalMilliseconds:N0} ms"));
        Assert.Equal(state.Counters, again.Counters);
        Assert.Equal(ObserveOutcome.Duplicate, again.Observe(in payments[^1]));
    }

    private static IEnumerable<string[]> ReadFields(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }

    private static IEnumerable<Payment> ReadRaw(string path) => ReadFields(path).Select(fields => new Payment
    {
        Id = long.Parse(fields[0], CultureInfo.InvariantCulture),
        At = DateTime.ParseExact(fields[1], "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        CardId = long.Parse(fields[2], CultureInfo.InvariantCulture),
        TerminalId = long.Parse(fields[3], CultureInfo.InvariantCulture),
        Amount = double.Parse(fields[4], CultureInfo.InvariantCulture),
        IsFraud = fields[5] == "1",
    });

    private static Dictionary<long, double[]> ReadPublished(string path) => ReadFields(path).ToDictionary(
        fields => long.Parse(fields[0], CultureInfo.InvariantCulture),
        fields => fields[1..].Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray());
}
