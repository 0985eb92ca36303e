using System.Globalization;
using System.IO.Compression;
using PipelineDsl;

namespace FraudDetection.Tests;

/// <summary>
/// The handbook publishes, beside its payments, the features that its own code computed from them. They start 40 days after the payments kept here, so
/// that all windows are full: 7 days of delay and 30 days of window.
/// </summary>
public class PublishedFeaturesTests
{
    private const string PaymentFile = "fraud_handbook/raw_2018-06-15_2018-08-14.csv.gz";
    private const string FeatureFile = "fraud_handbook/features_2018-07-25_2018-08-14.csv.gz";

    [Fact]
    public void Compute_HandbookPayments_GivesThePublishedFeatures()
    {
        Dictionary<long, double[]> published = ReadPublished(SharedData.Require(FeatureFile));
        Assert.Equal(201_295, published.Count);

        int compared = 0;
        FraudPipeline.State state = new();
        foreach (Payment payment in Csv.Read<Payment>(SharedData.Require(PaymentFile)))
        {
            if (published.TryGetValue(payment.Id, out double[]? expected))
            {
                Compare(expected, FraudPipeline.Compute(in payment, state), payment.Id);
                compared++;
            }

            state.Observe(in payment);
        }

        Assert.Equal(published.Count, compared);
    }

    private static void Compare(double[] expected, in FraudPipeline.Values values, long id)
    {
        double[] actual =
        [
            values.IsWeekend ? 1 : 0, values.IsNight ? 1 : 0,
            values.Spend_count_1d, values.Spend_mean_1d!.Value,
            values.Spend_count_7d, values.Spend_mean_7d!.Value,
            values.Spend_count_30d, values.Spend_mean_30d!.Value,
            values.TerminalFraud_count_1d, values.TerminalFraud_mean_1d,
            values.TerminalFraud_count_7d, values.TerminalFraud_mean_7d,
            values.TerminalFraud_count_30d, values.TerminalFraud_mean_30d,
        ];
        for (int column = 0; column < actual.Length; column++)
        {
            bool isMean = column > 2 && column % 2 == 1;
            double tolerance = isMean ? 1e-6 : 0;
            if (Math.Abs(actual[column] - expected[column]) > tolerance) Assert.Fail($"Payment {id}, column {column + 1}: {actual[column]:R} is not the published {expected[column]:R}.");
        }
    }

    private static Dictionary<long, double[]> ReadPublished(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        Dictionary<long, double[]> published = [];
        while (reader.ReadLine() is string line)
        {
            string[] fields = line.Split(',');
            published.Add(long.Parse(fields[0], CultureInfo.InvariantCulture), [.. fields.Skip(1).Select(field => double.Parse(field, CultureInfo.InvariantCulture))]);
        }

        return published;
    }
}
