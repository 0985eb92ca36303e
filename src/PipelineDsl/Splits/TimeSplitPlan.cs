namespace PipelineDsl;

/// <summary>A <see cref="SplitByTimeAttribute"/> with its durations parsed. Generated code makes it; a caller may make one by hand.</summary>
/// <param name="Train">Length of the training part, or null for everything before.</param>
/// <param name="Validation">Length of the validation part; zero for none.</param>
/// <param name="Test">Length of the test part.</param>
/// <param name="TestFrom">When the test part begins, UTC, or null: so that it ends with the last event's day.</param>
/// <param name="Gap">The gap between parts: at least as long as the label takes to become known.</param>
public sealed record TimeSplitPlan(TimeSpan? Train, TimeSpan Validation, TimeSpan Test, DateTime? TestFrom, TimeSpan Gap)
{
    /// <summary>The instants for a history whose last event is at <paramref name="last"/>.</summary>
    public SplitInstants At(DateTime last)
    {
        DateTime testFrom = TestFrom ?? Subtract(Add(last.Date, TimeSpan.FromDays(1)), Test);
        DateTime validationUntil = Validation > TimeSpan.Zero ? Subtract(testFrom, Gap) : testFrom;
        DateTime validationFrom = Subtract(validationUntil, Validation);
        DateTime trainingUntil = Subtract(validationFrom, Gap);
        DateTime trainingFrom = Train is TimeSpan train ? Subtract(trainingUntil, train) : DateTime.MinValue;
        return new SplitInstants(Utc(trainingFrom), Utc(trainingUntil), Utc(validationFrom), Utc(validationUntil), Utc(testFrom), Utc(Add(testFrom, Test)));
    }

    private static DateTime Utc(DateTime instant) => DateTime.SpecifyKind(instant, DateTimeKind.Utc);

    private static DateTime Add(DateTime instant, TimeSpan length) => DateTime.MaxValue - instant < length ? DateTime.MaxValue : instant + length;

    private static DateTime Subtract(DateTime instant, TimeSpan length) => instant - DateTime.MinValue < length ? DateTime.MinValue : instant - length;
}
