using KnownLeaks.Running;
using PipelineDsl;

namespace KnownLeaks.Titanic;

/// <summary>
/// Who survived the Titanic? Whoever has the number of a lifeboat did, whoever has the number of a body did not. The rows are few, so the AUC is the mean
/// over five splits.
/// </summary>
internal static class TitanicCase
{
    private const string File = "titanic3/titanic3.csv";
    private const int Splits = 5;

    public static LeakCase Case { get; } = new("Titanic", "`boat` and `body`", $"by chance (stable hash), 30 % test, mean of {Splits}", File, Run);

    private static LeakResult Run(DataFolder data, CancellationToken cancellationToken)
    {
        EventHistory<Passenger> honest = EventHistory.Read(Csv.Read<Passenger>(data.File(File)), cancellationToken: cancellationToken);
        EventHistory<LeakyPassenger> leaky = EventHistory.Read(Csv.Read<LeakyPassenger>(data.File(File)), cancellationToken: cancellationToken);
        double without = 0, with = 0;
        for (int seed = 0; seed < Splits; seed++)
        {
            var plan = new RandomSplitPlan(Validation: 0, Test: 0.3, seed);
            without += Honest(RandomSplitter.Split(honest, plan), cancellationToken) / Splits;
            with += Leaky(RandomSplitter.Split(leaky, plan), cancellationToken) / Splits;
        }

        var first = new RandomSplitPlan(Validation: 0, Test: 0.3);
        RandomSplit<LeakyPassenger> raw = RandomSplitter.Split(leaky, first);
        RandomSplit<Passenger> declared = RandomSplitter.Split(honest, first);
        return new LeakResult(
            without,
            with,
            [DataLook.AtRows(raw.Training, raw.Test, Trees.Look, cancellationToken), DataLook.AtRows(declared.Training, declared.Test, Trees.Look, cancellationToken)]);
    }

    private static double Honest(RandomSplit<Passenger> split, CancellationToken cancellationToken)
    {
        PassengerPipeline pipeline = PassengerPipeline.Fit(split.Training, cancellationToken: cancellationToken);
        return Trees.Auc(split.Training, split.Test, rows => pipeline.Encode(rows, cancellationToken: cancellationToken), cancellationToken);
    }

    private static double Leaky(RandomSplit<LeakyPassenger> split, CancellationToken cancellationToken)
    {
        LeakyPassengerPipeline pipeline = LeakyPassengerPipeline.Fit(split.Training, cancellationToken: cancellationToken);
        return Trees.Auc(split.Training, split.Test, rows => pipeline.Encode(rows, cancellationToken: cancellationToken), cancellationToken);
    }
}
