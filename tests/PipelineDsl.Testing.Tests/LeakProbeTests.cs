using PipelineDsl.Testing.Tests.Pipelines;

namespace PipelineDsl.Testing.Tests;

public class LeakProbeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static EventHistory<Payment> Read(Payment[] rows) => EventHistory.Read(RowSource.From(rows), cancellationToken: Cancellation);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void HonestPipeline_OfAnyHistory_DoesNotMove(int seed)
    {
        LeakProbeReport report = LeakProbe.Run(HonestPipeline.Definition, Histories.Payments(seed), new LeakProbeOptions { Seed = (ulong)seed }, Cancellation);
        Assert.False(report.HasLeaks, report.ToString());
        Assert.Empty(report.Unchangeable);
        Assert.Equal(report.Rows, report.OwnRows);
        Assert.True(report.ChangedValues > 3 * report.Rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void HonestPipeline_OverRowsThatAreHeldBack_DoesNotMove(int seed)
    {
        LeakProbeReport report = LeakProbe.Run(PatientPipeline.Definition, Histories.HeldBacks(seed), new LeakProbeOptions { Variants = 4 }, Cancellation);
        Assert.False(report.HasLeaks, report.ToString());
        Assert.Empty(report.Unchangeable);
    }

    [Fact]
    public void HonestPipeline_WhenReplaysAreCutShort_DoesNotMove()
    {
        LeakProbeReport report = LeakProbe.Run(HonestPipeline.Definition, Histories.Payments(9, 9_000), new LeakProbeOptions { ReplayedRows = 1 }, Cancellation);
        Assert.False(report.HasLeaks, report.ToString());
    }

    [Theory]
    [InlineData("OwnLabel", LeakSource.OwnLabel, "IsFraud")]
    [InlineData("WasRefunded", LeakSource.OwnLateColumn, "Refunded")]
    [InlineData("HashOfRow", LeakSource.OwnLateColumn, "Remark")]
    [InlineData("Stolen", LeakSource.OtherRows, "WasStolen")]
    public void LeakyFeature_IsNamedWithTheOneColumnThatMovesIt(string feature, LeakSource source, string column)
    {
        EventHistory<Payment> history = Histories.Payments(5);
        LeakProbeReport report = LeakProbe.Run(LeakyPipeline.Definition, history, cancellationToken: Cancellation);
        ProbedLeak leak = Assert.Single(report.Leaks, leak => leak.Feature == feature);
        Assert.Equal(source, leak.Source);
        Assert.NotEqual(leak.Before, leak.After);
        ChangedValue change = Assert.Single(leak.Changes);
        Assert.Equal(column, change.Column);
        Assert.Contains($"Id {history.Rows[leak.Position].Id},", leak.Row, StringComparison.Ordinal);
        Assert.Contains(column, report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void HonestFeatures_BesideLeakyOnes_AreNotNamed()
    {
        LeakProbeReport report = LeakProbe.Run(LeakyPipeline.Definition, Histories.Payments(5), cancellationToken: Cancellation);
        Assert.DoesNotContain(report.Leaks, leak => leak.Feature == "Amount");
        Assert.Equal(["Both", "HashOfRow", "OwnLabel", "Stolen", "WasRefunded"], report.Leaks.Select(leak => leak.Feature).Order());
    }

    [Fact]
    public void Feature_ThatThrowsOnAnOpenLabel_Leaks()
    {
        Payment[] settled = [.. Histories.Payments(5).Rows.ToArray().Where(row => row.IsFraud is not null)];
        LeakProbeReport report = LeakProbe.Run(ThrowingPipeline.Definition, Read(settled), cancellationToken: Cancellation);
        ProbedLeak leak = Assert.Single(report.Leaks, leak => leak.Feature == "Thrower (throws)");
        Assert.Equal(LeakSource.OwnLabel, leak.Source);
        Assert.Equal("InvalidOperationException: no outcome", leak.After);
    }

    [Theory]
    [InlineData("LastLabel", LeakSource.EarlierLabelNotDue, "IsFraud")]
    [InlineData("LastRefund", LeakSource.EarlierColumnNotDue, "Refunded")]
    [InlineData("LastAmount", LeakSource.RowNotVisible, null)]
    public void EarlierRows_ReadTooSoon_AreFoundByTheirRow(string feature, LeakSource source, string? column)
    {
        EventHistory<HeldBack> history = Histories.HeldBacks(3);
        LeakProbeReport report = LeakProbe.Run(ImpatientPipeline.Definition, history, cancellationToken: Cancellation);
        Assert.DoesNotContain(report.Leaks, leak => leak.Feature == "Amount");
        ProbedLeak leak = Assert.Single(report.Leaks, leak => leak.Feature == feature);
        if (feature == "LastAmount") Assert.Equal(source, leak.Source);
        else Assert.True(leak.Source == source || leak.Source == LeakSource.RowNotVisible, report.ToString());
        ChangedValue change = Assert.Single(leak.Changes);
        if (leak.Source != LeakSource.RowNotVisible) Assert.Equal(column, change.Column);
    }

    [Fact]
    public void Answers_ThatDifferWithoutAnyChange_AreTold()
    {
        LeakProbeReport report = LeakProbe.Run(ForgetfulPipeline.Definition, Histories.Payments(6, 200), cancellationToken: Cancellation);
        ProbedLeak leak = Assert.Single(report.Leaks);
        Assert.Equal(("Calls", LeakSource.Nothing), (leak.Feature, leak.Source));
        Assert.Empty(leak.Changes);
    }

    [Fact]
    public void Report_OfTheSameSeed_IsTheSame()
    {
        string Report() => LeakProbe.Run(LeakyPipeline.Definition, Histories.Payments(5), new LeakProbeOptions { Seed = 7 }, Cancellation).ToString();
        Assert.Equal(Report(), Report());
    }

    [Fact]
    public void Probe_WithSpelledTypes_IsTheSameProbe()
    {
        LeakProbeReport report = LeakProbe.Run<HonestPipeline, Payment, HonestPipeline.Values, HonestPipeline.State>(Histories.Payments(2, 100), cancellationToken: Cancellation);
        Assert.False(report.HasLeaks, report.ToString());
    }

    [Fact]
    public void Probe_WithoutTheOtherRows_SaysSo()
    {
        EventHistory<Payment> history = Read(Histories.Payments(2, 100).Rows.ToArray());
        Assert.Throws<DataSetException>(() => LeakProbe.Run(HonestPipeline.Definition, history, cancellationToken: Cancellation));
    }

    [Fact]
    public void Probe_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => LeakProbe.Run(HonestPipeline.Definition, Histories.Payments(2, 100), cancellationToken: source.Token));
    }
}
