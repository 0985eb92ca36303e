namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>A new week of data does not move columns.</summary>
public class RefitTests
{
    private static readonly DateTime Start = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Fit_WithAnEarlierFit_KeepsItsSlots()
    {
        var first = TripPipeline.Fit(Training("m", "t", "d"), cancellationToken: TestContext.Current.CancellationToken);
        var apart = TripPipeline.Fit(Training("a", "t", "m"), cancellationToken: TestContext.Current.CancellationToken);
        var again = TripPipeline.Fit(Training("a", "t", "m"), first, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["From[d]", "From[m]", "From[t]", "From[(unused)]", "From[(unused)]"], first.SlotNames[..5]);
        Assert.Equal(["From[a]", "From[m]", "From[t]", "From[(unused)]", "From[(unused)]"], apart.SlotNames[..5]);
        Assert.Equal(["From[d]", "From[m]", "From[t]", "From[a]", "From[(unused)]"], again.SlotNames[..5]);
        Assert.Contains("Route[m × m]", first.SlotNames);
        Assert.Contains("Route[m × m]", again.SlotNames);
        Assert.Contains("Route[d × d]", again.SlotNames);
        Assert.Equal(first.SlotNames.IndexOf("Route[d × d]"), again.SlotNames.IndexOf("Route[d × d]"));
    }

    [Fact]
    public void FitTransform_WithAnEarlierFit_EncodesByTheNewOne()
    {
        var first = TripPipeline.Fit(Training("m", "t"), cancellationToken: TestContext.Current.CancellationToken);
        TrainingSet<Trip> training = Training("a", "t");
        PipelineFit<TripPipeline> again = TripPipeline.FitTransform(training, first, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["From[m]", "From[t]", "From[a]"], again.Pipeline.SlotNames[..3]);
        Assert.Equal(again.Pipeline.Encode(training, cancellationToken: TestContext.Current.CancellationToken).Values.ToArray(), again.Matrix.Values.ToArray());
    }

    private static TrainingSet<Trip> Training(params string[] places)
    {
        Trip[] trips = [.. Enumerable.Range(0, 60).Select(i => new Trip
        {
            Id = i,
            At = Start.AddHours(i),
            Driver = i % 3,
            From = places[i % places.Length],
            To = places[i % places.Length],
            Day = (DayOfWeek)(i % 7),
            Distance = i,
            WasGood = i % 2 == 0,
        })];
        return TimeSplitter.Split(EventHistory.Read(RowSource.From(trips), cancellationToken: TestContext.Current.CancellationToken), Plans.LastDay).Training;
    }
}
