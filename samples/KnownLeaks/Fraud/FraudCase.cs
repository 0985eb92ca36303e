using KnownLeaks.Running;
using PipelineDsl;

namespace KnownLeaks.Fraud;

/// <summary>
/// The Fraud Detection Handbook's payments: a terminal's risk is the share of frauds among its payments. An investigation takes a week; a risk that does not
/// wait for it knows what nobody knew. The split is the book's; cards known to be compromised are not left out here.
/// </summary>
internal static class FraudCase
{
    private const string File = "fraud_handbook/raw_2018-06-15_2018-08-14.csv.gz";

    private static readonly TimeSplitPlan s_plan = new(Train: TimeSpan.FromDays(7), Validation: TimeSpan.Zero, Test: TimeSpan.FromDays(7), new DateTime(2018, 8, 8, 0, 0, 0, DateTimeKind.Utc), Gap: TimeSpan.FromDays(7));

    public static LeakCase Case { get; } = new("fraud book", "the terminal's risk without the week's delay", "by time, a week's gap, test from 2018-08-08", File, Run);

    private static LeakResult Run(DataFolder data, CancellationToken cancellationToken)
    {
        TimeSplit<Payment> honest = TimeSplitter.Split(EventHistory.Read(Csv.Read<Payment>(data.File(File)), cancellationToken: cancellationToken), s_plan);
        TimeSplit<LeakyPayment> leaky = TimeSplitter.Split(EventHistory.Read(Csv.Read<LeakyPayment>(data.File(File)), cancellationToken: cancellationToken), s_plan);

        PaymentPipeline honestPipeline = PaymentPipeline.Fit(honest.Training, cancellationToken: cancellationToken);
        LeakyPaymentPipeline leakyPipeline = LeakyPaymentPipeline.Fit(leaky.Training, cancellationToken: cancellationToken);
        return new LeakResult(
            Trees.Auc(honest.Training, honest.Test, rows => honestPipeline.Encode(rows, cancellationToken: cancellationToken), cancellationToken),
            Trees.Auc(leaky.Training, leaky.Test, rows => leakyPipeline.Encode(rows, cancellationToken: cancellationToken), cancellationToken),
            [
                DataLook.AtRows(leaky.Training, leaky.Test, Trees.Look, cancellationToken),
                DataLook.AtValues(LeakyPaymentPipeline.Definition, leaky.Training, leaky.Test, Trees.Look, cancellationToken),
                DataLook.AtValues(PaymentPipeline.Definition, honest.Training, honest.Test, Trees.Look, cancellationToken),
            ]);
    }
}
