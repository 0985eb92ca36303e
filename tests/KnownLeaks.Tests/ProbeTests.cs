using KnownLeaks.Bank;
using KnownLeaks.Fraud;
using KnownLeaks.Titanic;
using PipelineDsl;
using PipelineDsl.Testing;

namespace KnownLeaks.Tests;

/// <summary>The honest pipelines do not move on the real rows when what they could not know is changed.</summary>
public class ProbeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void PaymentPipeline_OnTheBooksPayments_DoesNotMove() =>
        AssertStill(LeakProbe.Run(PaymentPipeline.Definition, Read<Payment>("fraud_handbook/raw_2018-06-15_2018-08-14.csv.gz"), new LeakProbeOptions { Moments = 8 }, Cancellation));

    [Fact]
    public void CallPipeline_OnTheBanksCalls_DoesNotMove() =>
        AssertStill(LeakProbe.Run(CallPipeline.Definition, Read<Call>("bank_marketing/bank-full.csv.gz", new CsvOptions { Delimiter = ';' }), cancellationToken: Cancellation));

    [Fact]
    public void PassengerPipeline_OnTheTitanicsPassengers_DoesNotMove() =>
        AssertStill(LeakProbe.Run(PassengerPipeline.Definition, Read<Passenger>("titanic3/titanic3.csv"), cancellationToken: Cancellation));

    private static void AssertStill(LeakProbeReport report)
    {
        Assert.False(report.HasLeaks, report.ToString());
        Assert.Empty(report.Unchangeable);
        TestContext.Current.SendDiagnosticMessage(report.ToString());
    }

    private static EventHistory<TRow> Read<TRow>(string file, CsvOptions? options = null)
        where TRow : IFeatureSchema<TRow>
    {
        if (!Results.Data.Has(file)) Assert.Skip($"shared/data/{file} is not beside the repository.");
        return EventHistory.Read(Csv.Read<TRow>(Results.Data.File(file), options), cancellationToken: Cancellation);
    }
}
