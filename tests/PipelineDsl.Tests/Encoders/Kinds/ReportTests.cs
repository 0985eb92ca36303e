namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>What became of each feature of a row, and how the pipeline sees it.</summary>
public class ReportTests
{
    private static readonly DateTime Start = new(2024, 3, 1, 5, 0, 0, DateTimeKind.Utc);

    private static readonly Message[] Rows =
    [
        new() { Id = 0, At = Start, SentAt = Start, Sender = "b", Text = "abba", Birthday = new(1990, 12, 24), Size = 3, Stars = 1 },
        new() { Id = 1, At = Start.AddDays(1), Sender = "a", Text = "a", Size = 1, Stars = 2 },
        new() { Id = 2, At = Start.AddDays(40), Stars = 1 },
    ];

    private static readonly MessagePipeline Fitted = MessagePipeline.Fit(TimeSplitter.Split(EventHistory.Read(RowSource.From(Rows)), Plans.LastDay).Training);

    [Fact]
    public void Encode_WithAReport_SaysWhatBecameOfEachFeature()
    {
        var report = new EncodeReport(MessagePipeline.Description);
        var plain = new float[MessagePipeline.Width];
        var vector = new float[MessagePipeline.Width];
        var state = new MessagePipeline.State();
        Message odd = new() { Id = 9, At = Start, Sender = "zz", Text = "", Size = null };
        Fitted.Transform(odd, state, plain);
        Fitted.Transform(odd, state, vector, report);
        Assert.Equal(plain, vector);
        Assert.Equal(EncodeOutcomes.Unknown, Of(report, "Sender"));
        Assert.Equal(EncodeOutcomes.Refused, Of(report, "Text"));
        Assert.Equal(EncodeOutcomes.None, Of(report, "SentAt"));
        Assert.Equal(EncodeOutcomes.Missing, Of(report, "Birthday"));
        Assert.Equal(EncodeOutcomes.None, Of(report, "Letters"));
        Assert.Equal(EncodeOutcomes.Missing | EncodeOutcomes.Imputed, Of(report, "Size"));
        Assert.Equal(EncodeOutcomes.Missing | EncodeOutcomes.Imputed | EncodeOutcomes.Unknown | EncodeOutcomes.Refused, report.LastRow);

        Fitted.Transform(Rows[0], state, vector, report);
        Assert.Equal(EncodeOutcomes.None, report.LastRow);
        Assert.Equal(EncodeOutcomes.None, Of(report, "Size"));
        Fitted.Transform(new Message { Id = 10, At = Start }, state, vector, report);
        Assert.Equal(EncodeOutcomes.Missing, Of(report, "Letters"));
        Assert.Equal(EncodeOutcomes.Missing, Of(report, "Same"));
        Assert.Equal(3, report.Rows);
        Assert.Equal(2, report.Count(MessagePipeline.FeatureNames.IndexOf("Size"), EncodeOutcomes.Imputed));
        Assert.Equal(1, report.Count(MessagePipeline.FeatureNames.IndexOf("Sender"), EncodeOutcomes.Missing));

        var total = new EncodeReport(MessagePipeline.Description);
        total.Merge(report);
        total.Merge(report);
        Assert.Equal(4, total.Count(MessagePipeline.FeatureNames.IndexOf("Size"), EncodeOutcomes.Imputed));
        Assert.StartsWith("PipelineDsl.Tests.Encoders.Kinds.MessagePipeline: 6 rows\nSender: Missing 2, Unknown 2\n", total.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => total.Merge(new EncodeReport(StarsPipeline.Description)));
        Assert.Throws<ArgumentOutOfRangeException>(() => total.Count(0, EncodeOutcomes.Missing | EncodeOutcomes.Unknown));
    }

    [Fact]
    public void Encode_WithAReport_AllocatesNothing()
    {
        var report = new EncodeReport(ReviewCross.Description);
        var vector = new float[ReviewCross.Width];
        var state = new ReviewCross.State();
        Review[] reviews = [.. Enumerable.Range(0, 64).Select(i => new Review { Id = i, Author = "a" + (i % 5), Shop = "s" + (i % 3), IsGood = i % 2 == 0 })];
        var fitted = ReviewCross.Fit(RandomSplitter.Split(EventHistory.Read(RowSource.From(reviews), cancellationToken: TestContext.Current.CancellationToken), new RandomSplitPlan(0, 0.2)).Training, cancellationToken: TestContext.Current.CancellationToken);
        for (int i = 0; i < 50_000; i++) fitted.Transform(reviews[i % 64], state, vector, report);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50_000; i++) fitted.Transform(reviews[i % 64], state, vector, report);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(100_000, report.Rows);
    }

    [Fact]
    public void Trace_OfARow_ShowsValuesSlotsAndParameters()
    {
        PipelineTrace trace = Fitted.Trace(Rows[0], new MessagePipeline.State());
        Assert.Equal(MessagePipeline.FeatureNames.ToArray(), trace.Features.Select(feature => feature.Name));
        Assert.Equal(Fitted.SlotNames, trace.Features.SelectMany(feature => feature.Slots).Select(slot => slot.Name));
        FeatureTrace sender = trace["Sender"];
        Assert.Equal(("b", "string?"), (sender.Value, sender.ValueType));
        Assert.Equal(["Code", "Standardize"], sender.Encoders.Select(encoder => encoder.Name));
        Assert.Equal([KeyValuePair.Create("mean", "0.5"), KeyValuePair.Create("scale", "0.5")], sender.Encoders[1].Parameters);
        Assert.Equal(1, sender.Slots[0].Value);
        Assert.Equal("[4, 2]", trace["Letters"].Value);
        Assert.Throws<KeyNotFoundException>(() => trace["Nope"]);
        string text = trace.ToString();
        Assert.Contains("\nSender (string?) = b\n    Code: categories [\"a\",\"b\"]\n    Standardize: mean 0.5, scale 0.5\n    0: Sender = 1\nText (string?) = abba\n", text, StringComparison.Ordinal);
        Assert.Contains("\nSize (float?) = (missing)  [Missing, Imputed]\n", Fitted.Trace(Rows[2], new MessagePipeline.State()).ToString(), StringComparison.Ordinal);
    }

    private static EncodeOutcomes Of(EncodeReport report, string feature) => report[MessagePipeline.FeatureNames.IndexOf(feature)];
}
