using KnownLeaks.Running;
using PipelineDsl;

namespace KnownLeaks.Bank;

/// <summary>
/// Bank marketing (Moro, Cortez and Rita 2014): who will subscribe? The documentation says itself that <c>duration</c> is known only when the call, and with
/// it the answer, is over.
/// </summary>
internal static class BankCase
{
    private const string File = "bank_marketing/bank-full.csv.gz";

    private static readonly CsvOptions s_format = new() { Delimiter = ';' };

    public static LeakCase Case { get; } = new("bank marketing", "`duration` of the call", "by chance (stable hash), 30 % test", File, Run);

    private static LeakResult Run(DataFolder data, CancellationToken cancellationToken)
    {
        var plan = new RandomSplitPlan(Validation: 0, Test: 0.3);
        RandomSplit<Call> honest = RandomSplitter.Split(EventHistory.Read(Csv.Read<Call>(data.File(File), s_format), cancellationToken: cancellationToken), plan);
        RandomSplit<LeakyCall> leaky = RandomSplitter.Split(EventHistory.Read(Csv.Read<LeakyCall>(data.File(File), s_format), cancellationToken: cancellationToken), plan);

        CallPipeline honestPipeline = CallPipeline.Fit(honest.Training, cancellationToken: cancellationToken);
        LeakyCallPipeline leakyPipeline = LeakyCallPipeline.Fit(leaky.Training, cancellationToken: cancellationToken);
        return new LeakResult(
            Trees.Auc(honest.Training, honest.Test, rows => honestPipeline.Encode(rows, cancellationToken: cancellationToken), cancellationToken),
            Trees.Auc(leaky.Training, leaky.Test, rows => leakyPipeline.Encode(rows, cancellationToken: cancellationToken), cancellationToken),
            [DataLook.AtRows(leaky.Training, leaky.Test, Trees.Look, cancellationToken), DataLook.AtRows(honest.Training, honest.Test, Trees.Look, cancellationToken)]);
    }
}
