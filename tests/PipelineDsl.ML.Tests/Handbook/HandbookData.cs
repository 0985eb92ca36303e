using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace PipelineDsl.ML.Tests.Handbook;

/// <summary>
/// The Fraud Detection Handbook's transactions with its own published features, read here by plain splitting, and its split: train 2018-07-25 to 31,
/// a week of delay, test 2018-08-08 to 14 without the cards known as compromised by then (its get_train_test_set).
/// </summary>
internal sealed class HandbookData
{
    private static readonly DateTime FirstDay = new(2018, 7, 25, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<Transaction> _transactions;

    private HandbookData(List<Transaction> transactions, ImmutableArray<string> names) => (_transactions, Names) = (transactions, names);

    public ImmutableArray<string> Names { get; }

    /// <summary>Reads both files, or skips the test where they are absent.</summary>
    public static HandbookData Load()
    {
        string? features = SharedData.Find("fraud_handbook", "features_2018-07-25_2018-08-14.csv.gz");
        string? raw = SharedData.Find("fraud_handbook", "raw_2018-06-15_2018-08-14.csv.gz");
        if (features is null || raw is null)
        {
            Assert.Skip("The Fraud Detection Handbook's data (../shared/data/fraud_handbook) is not on this machine.");
        }

        (string[] featureHeader, IEnumerable<string[]> featureRows) = Read(features);
        Dictionary<long, string[]> byId = featureRows.ToDictionary(static row => long.Parse(row[0], CultureInfo.InvariantCulture));
        List<Transaction> transactions = [];
        foreach (string[] row in Read(raw).Rows)
        {
            if (byId.TryGetValue(long.Parse(row[0], CultureInfo.InvariantCulture), out string[]? published))
            {
                transactions.Add(new Transaction(
                    DateTime.Parse(row[1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                    long.Parse(row[2], CultureInfo.InvariantCulture),
                    row[5] == "1",
                    [Number(row[4]), .. published.Skip(1).Select(Number)]));
            }
        }

        return new HandbookData(transactions, ["TX_AMOUNT", .. featureHeader.Skip(1)]);
    }

    /// <summary>Transactions of days counted from the first training day.</summary>
    public List<Transaction> Days(int from, int to) => [.. _transactions.Where(row => Day(row) >= from && Day(row) < to)];

    /// <summary>The book's test set: from the day given on, without cards found compromised before, as known with the week's delay.</summary>
    public List<Transaction> Unknown(int trainDays, int delayDays, int testDays)
    {
        HashSet<long> known = [.. Days(0, trainDays).Where(static row => row.IsFraud).Select(static row => row.Card)];
        List<Transaction> test = [];
        for (int day = 0; day < testDays; day++)
        {
            known.UnionWith(Days(trainDays + day - 1, trainDays + day).Where(static row => row.IsFraud).Select(static row => row.Card));
            test.AddRange(Days(trainDays + delayDays + day, trainDays + delayDays + day + 1).Where(row => !known.Contains(row.Card)));
        }

        return test;
    }

    /// <summary>Vectors standardized by the mean and population deviation of the rows to fit on.</summary>
    public EncodedMatrix Encode(List<Transaction> rows, List<Transaction> fitOn)
    {
        (double Mean, double Deviation)[] moments = [.. Enumerable.Range(0, Names.Length).Select(slot =>
        {
            double mean = fitOn.Average(row => row.Values[slot]);
            return (mean, Math.Sqrt(fitOn.Average(row => (row.Values[slot] - mean) * (row.Values[slot] - mean))));
        })];
        return new EncodedMatrix(
            Names,
            [.. rows.SelectMany(row => row.Values.Select((value, slot) => (float)((value - moments[slot].Mean) / moments[slot].Deviation)))],
            [.. rows.Select(static row => row.IsFraud ? 1f : 0f)]);
    }

    private static int Day(Transaction row) => (row.At.Date - FirstDay).Days;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static (string[] Header, IEnumerable<string[]> Rows) Read(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        string[][] lines = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd('\r').Split(','))];
        return (lines[0], lines.Skip(1));
    }

    internal sealed record Transaction(DateTime At, long Card, bool IsFraud, double[] Values);
}
