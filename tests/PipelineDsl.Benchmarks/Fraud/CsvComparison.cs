using System.Globalization;
using FraudDetection;
using Sylvan.Data.Csv;

namespace PipelineDsl.Benchmarks.Fraud;

/// <summary>Reading the payments from an uncompressed CSV file in memory's cache.</summary>
internal static class CsvComparison
{
    public static Comparison Of(Payment[] payments)
    {
        string path = Path.Combine(Path.GetTempPath(), $"pipelinedsl-benchmark-{Environment.ProcessId}.csv");
        Csv.Write(path, payments);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return new Comparison("read CSV", "row", payments.Length, new("Sylvan by hand: typed getters, no checks", () => BySylvan(path)), new("string.Split by hand", () => BySplit(path)), new("Csv.Read<Payment>", () => ByLibrary(path)));
    }

    private static double BySylvan(string path)
    {
        using CsvDataReader reader = CsvDataReader.Create(path);
        double checksum = 0;
        while (reader.Read())
        {
            Payment payment = new()
            {
                Id = reader.GetInt64(0),
                At = reader.GetDateTime(1),
                CardId = reader.GetInt64(2),
                TerminalId = reader.GetInt64(3),
                Amount = reader.GetDouble(4),
                IsFraud = reader.GetBoolean(5),
            };
            checksum += payment.Amount;
        }

        return Math.Round(checksum);
    }

    private static double BySplit(string path)
    {
        double checksum = 0;
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] fields = line.Split(',');
            Payment payment = new()
            {
                Id = long.Parse(fields[0], CultureInfo.InvariantCulture),
                At = DateTime.Parse(fields[1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                CardId = long.Parse(fields[2], CultureInfo.InvariantCulture),
                TerminalId = long.Parse(fields[3], CultureInfo.InvariantCulture),
                Amount = double.Parse(fields[4], CultureInfo.InvariantCulture),
                IsFraud = bool.Parse(fields[5]),
            };
            checksum += payment.Amount;
        }

        return Math.Round(checksum);
    }

    private static double ByLibrary(string path)
    {
        double checksum = 0;
        foreach (Payment payment in Csv.Read<Payment>(path)) checksum += payment.Amount;
        return Math.Round(checksum);
    }
}
