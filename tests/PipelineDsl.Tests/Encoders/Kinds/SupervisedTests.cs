namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>A training row is encoded without its own label; every other row by the fit over all training rows.</summary>
public class SupervisedTests
{
    private static readonly DateTime Start = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Message[] Messages = [.. Enumerable.Range(0, 400).Select(i => new Message
    {
        Id = i,
        At = Start.AddHours(i / 2),
        Sender = i % 11 == 0 ? null : "s" + (i % 7),
        Size = i,
        Stars = i % 13 == 0 ? null : (i * 7 % 5) + 1,
    })];

    private static readonly Review[] Reviews = [.. Enumerable.Range(0, 300).Select(i => new Review { Id = i, Author = "a" + (i % 40), Shop = "s" + (i % 6), IsGood = i * 31 % 7 < 3 })];

    [Fact]
    public void FitTransform_WithAnEventTime_EncodesByTheLabelsKnownByThen()
    {
        TimeSplit<Message> split = Split();
        PipelineFit<StarsPipeline> fit = StarsPipeline.FitTransform(split.Training, cancellationToken: Cancellation);
        int size = fit.Matrix.SlotNames.IndexOf("Size");
        Message[] training = [.. split.Training];
        Assert.True(training.Length > 300);
        for (int row = 0; row < training.Length; row++)
        {
            Message message = training[row];
            Assert.Equal(message.Size, fit.Matrix.Row(row)[size]);
            float[] known = [.. training.Where((other, index) => index < row && other.Sender == message.Sender && other.At.AddDays(2) <= message.At).Select(other => other.Stars!.Value)];
            Assert.Equal(known.Length == 0 ? -1 : known.Average(), fit.Matrix.Row(row)[0], 1e-5);
        }
    }

    [Fact]
    public void FitTransform_LaterStages_AreFittedToWhatTrainingRowsGet()
    {
        PipelineFit<StarsPipeline> fit = StarsPipeline.FitTransform(Split().Training, cancellationToken: Cancellation);
        double[] mean = Column(fit, "Mean");
        double average = mean.Average();
        double deviation = Math.Sqrt(mean.Average(value => (value - average) * (value - average)));
        Assert.Equal(mean.Select(value => (value - average) / deviation), Column(fit, "Scaled"), (expected, actual) => Math.Abs(expected - actual) < 1e-4);
        Assert.All(Column(fit, "Scaled[missing]"), value => Assert.Equal(0, value));
    }

    [Fact]
    public void FitTransform_OfWhatCannotBeAskedWhileItCollects_FitsBlocksAnew()
    {
        TimeSplit<Message> split = Split();
        Message[] training = [.. split.Training];
        double[] counts = Column(StarsPipeline.FitTransform(split.Training, cancellationToken: Cancellation), "Range[count]");
        Assert.Equal(4, counts.Distinct().Count());
        for (int row = 0; row < training.Length; row++)
        {
            int start = training.Length * Enumerable.Range(0, 4).Last(block => training.Length * block / 4 <= row) / 4;
            Assert.Equal(training.Count(other => other.At.AddDays(2) <= training[start].At), counts[row]);
        }
    }

    [Fact]
    public void FitTransform_WithoutAnEventTime_EncodesEachFoldByTheOthers()
    {
        RandomSplit<Review> split = RandomSplitter.Split(EventHistory.Read(RowSource.From(Reviews), cancellationToken: Cancellation), new RandomSplitPlan(0, 0.1));
        PipelineFit<ReviewPipeline> fit = ReviewPipeline.FitTransform(split.Training, cancellationToken: Cancellation);
        Review[] training = [.. split.Training];

        // An author's rows are in one fold, so nobody else's tell of the author.
        Assert.All(Column(fit, "Author"), value => Assert.Equal(-1, value));
        Assert.Contains(Column(fit, "ByRow"), value => value >= 0);
        double[] shops = Column(fit, "Shop");
        Assert.Equal(training.Length, shops.Length);
        Assert.InRange(shops.Zip(training).Select(pair => (pair.First, pair.Second.Shop)).Distinct().Count(), 7, 3 * 6);
        Assert.All(training.Zip(shops).GroupBy(pair => (pair.First.Author, pair.First.Shop)), group => Assert.Single(group.Select(pair => pair.Second).Distinct()));
    }

    [Fact]
    public void FitTransform_OfASplitByGroups_KeepsGroupsInOneFold()
    {
        var plan = new RandomSplitPlan(0, 0.1) { Key = [nameof(Review.Author)] };
        RandomSplit<Review> split = RandomSplitter.Split(EventHistory.Read(RowSource.From(Reviews), cancellationToken: Cancellation), plan);
        Assert.All(Column(ReviewPipeline.FitTransform(split.Training, cancellationToken: Cancellation), "ByRow"), value => Assert.Equal(-1, value));
    }

    [Fact]
    public void FitTransform_OfRowsThatOnlyTheirLabelTellsApart_FoldsDoNotFollowTheLabel()
    {
        Ballot[] ballots = [.. Enumerable.Range(0, 600).Select(i => new Ballot { Ward = "w" + (i * 7919 % 12), IsYes = i * 31 % 7 < 3 })];
        var plan = new RandomSplitPlan(0, 0.2, Seed: 8);
        TrainingSet<Ballot> training = RandomSplitter.Split(EventHistory.Read(RowSource.From(ballots), cancellationToken: Cancellation), plan).Training;
        double[] encoded = Column(BallotPipeline.FitTransform(training, cancellationToken: Cancellation), "Ward");
        var byWard = training.Zip(encoded).GroupBy(pair => pair.First.Ward).Where(ward => ward.Select(pair => pair.First.IsYes).Distinct().Count() == 2).ToList();
        Assert.NotEmpty(byWard);
        Assert.All(byWard, ward => Assert.NotEmpty(ward.Where(pair => pair.First.IsYes).Select(pair => pair.Second).Intersect(ward.Where(pair => !pair.First.IsYes).Select(pair => pair.Second))));
    }

    [Fact]
    public void Encode_OfOtherRows_UsesTheFitOverAllTrainingRows()
    {
        RandomSplit<Review> split = RandomSplitter.Split(EventHistory.Read(RowSource.From(Reviews), cancellationToken: Cancellation), new RandomSplitPlan(0, 0.3));
        PipelineFit<ReviewPipeline> fit = ReviewPipeline.FitTransform(split.Training, cancellationToken: Cancellation);
        EncodedMatrix test = fit.Pipeline.Encode(split.Test, cancellationToken: Cancellation);
        for (int row = 0; row < split.Test.Count; row++)
        {
            double[] labels = [.. split.Training.Where(other => other.Shop == split.Test[row].Shop).Select(other => other.IsGood ? 1d : 0)];
            Assert.Equal(labels.Average(), test.Row(row)[0], 1e-6);
        }
    }

    [Fact]
    public void FitTransform_WithoutSupervisedEncoders_IsFitAndEncode()
    {
        TrainingSet<Message> training = Split().Training;
        PipelineFit<MessagePipeline> fit = MessagePipeline.FitTransform(training, cancellationToken: Cancellation);
        Assert.Equal(fit.Pipeline.Encode(training, cancellationToken: Cancellation).Values.ToArray(), fit.Matrix.Values.ToArray());
        Assert.Equal(fit.Pipeline.Encode(training, cancellationToken: Cancellation).Labels.ToArray(), fit.Matrix.Labels.ToArray());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static TimeSplit<Message> Split() => TimeSplitter.Split(EventHistory.Read(RowSource.From(Messages), cancellationToken: Cancellation), Plans.LastDay);

    private static double[] Column<T>(PipelineFit<T> fit, string name)
    {
        int slot = fit.Matrix.SlotNames.IndexOf(name);
        return [.. Enumerable.Range(0, fit.Matrix.RowCount).Select(row => (double)fit.Matrix.Row(row)[slot])];
    }
}
