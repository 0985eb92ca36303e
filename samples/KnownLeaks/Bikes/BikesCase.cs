using KnownLeaks.Running;
using PipelineDsl;

namespace KnownLeaks.Bikes;

/// <summary>
/// Bike sharing (Fanaee-T and Gama 2013): how many hirers in an hour? <c>casual</c> + <c>registered</c> is <c>cnt</c> in every row. A model learns a truth
/// value so far, so it is asked whether <c>cnt</c> is above its median; the look at the raw rows is given <c>cnt</c> itself.
/// </summary>
internal static class BikesCase
{
    private const string File = "bike_sharing/hour.csv.gz";

    // The second half of the second year. The counts of a day are known when it is over.
    private static readonly TimeSplitPlan s_plan = new(Train: null, Validation: TimeSpan.Zero, Test: TimeSpan.FromDays(184), new DateTime(2012, 7, 1, 0, 0, 0, DateTimeKind.Utc), Gap: TimeSpan.FromDays(1));

    public static LeakCase Case { get; } = new("bike sharing (`cnt` above its median)", "`casual` and `registered`", "by time, test from 2012-07-01", File, Run);

    private static LeakResult Run(DataFolder data, CancellationToken cancellationToken)
    {
        EventHistory<HourFile> file = EventHistory.Read(Csv.Read<HourFile>(data.File(File)), cancellationToken: cancellationToken);
        TimeSplit<HourFile> raw = TimeSplitter.Split(file, s_plan);
        int median = raw.Training.Select(static hour => hour.Count).Order().ElementAt(raw.Training.Count / 2);

        HourFile[] hours = [.. file.Rows];
        TimeSplit<HireHour> honest = TimeSplitter.Split(EventHistory.Read(RowSource.From(hours.Select(hour => hour.ToHireHour(median)), "hour.csv.gz"), cancellationToken: cancellationToken), s_plan);
        TimeSplit<LeakyHireHour> leaky = TimeSplitter.Split(EventHistory.Read(RowSource.From(hours.Select(hour => hour.ToLeakyHireHour(median)), "hour.csv.gz"), cancellationToken: cancellationToken), s_plan);
        HireHourPipeline honestPipeline = HireHourPipeline.Fit(honest.Training, cancellationToken: cancellationToken);
        LeakyHireHourPipeline leakyPipeline = LeakyHireHourPipeline.Fit(leaky.Training, cancellationToken: cancellationToken);
        return new LeakResult(
            Trees.Auc(honest.Training, honest.Test, rows => honestPipeline.Encode(rows, cancellationToken: cancellationToken), cancellationToken),
            Trees.Auc(leaky.Training, leaky.Test, rows => leakyPipeline.Encode(rows, cancellationToken: cancellationToken), cancellationToken),
            [DataLook.AtRows(raw.Training, raw.Test, Trees.Look, cancellationToken), DataLook.AtRows(honest.Training, honest.Test, Trees.Look, cancellationToken)]);
    }
}
