using KnownLeaks.Running;
using PipelineDsl;

namespace KnownLeaks.Controls;

/// <summary>Data without a known leak, on which the look must stay quiet.</summary>
internal static class ControlCases
{
    private const string AdultTraining = "adult/adult.data.csv.gz";
    private const string AdultTest = "adult/adult.test.csv.gz";
    private const string GermanFile = "german_credit/german.csv";
    private const string Split = "by chance (stable hash), 30 % test";

    private static readonly CsvOptions s_format = new() { HasHeader = false };
    private static readonly RandomSplitPlan s_plan = new(Validation: 0, Test: 0.3);

    public static LeakCase Adult { get; } = new("adult", null, Split, AdultTest, static (data, cancellationToken) =>
    {
        IEnumerable<Person> people = new[] { AdultTraining, AdultTest }.SelectMany(file => Csv.Read<PersonFile>(data.File(file), s_format).AsEnumerable()).Select(static line => line.ToPerson());
        return Look(RowSource.From(people, "adult"), cancellationToken);
    });

    public static LeakCase German { get; } = new("german credit", null, Split, GermanFile, static (data, cancellationToken) => Look(Csv.Read<Loan>(data.File(GermanFile), s_format), cancellationToken));

    private static LeakResult Look<TRow>(IRowSource<TRow> source, CancellationToken cancellationToken)
    {
        RandomSplit<TRow> split = RandomSplitter.Split(EventHistory.Read(source, cancellationToken: cancellationToken), s_plan);
        DataLookReport look = DataLook.AtRows(split.Training, split.Test, Trees.Look, cancellationToken);
        return new LeakResult(look.ModelAuc, With: null, [look]);
    }
}
