using System.Globalization;

namespace PipelineDsl.ML.Tests.Road;

public class RoadTests(RoadFixture road) : IClassFixture<RoadFixture>
{
    [Fact]
    public void Model_TrainedOnLearnableData_RanksTestRows()
    {
        ModelEvaluation<Payment> evaluation = road.Model.Evaluate(road.Split.Test, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(road.Split.Test.Count, evaluation.Metrics.Rows);
        Assert.True(evaluation.Metrics.Auc > 0.8, evaluation.ToString());
    }

    [Fact]
    public void Values_OfReplay_EqualBruteForceOverEarlierRows()
    {
        Replay<FraudPipeline.Values> replay = FraudPipeline.Compute(road.Split.History, cancellationToken: TestContext.Current.CancellationToken);
        Payment[] rows = [.. road.Split.History.Rows];
        for (int i = 0; i < rows.Length; i += 37)
        {
            Payment p = rows[i];
            FraudPipeline.Values values = replay.Values[i];
            float[] week = [.. rows.Take(i + 1).Where(r => r.CardId == p.CardId && r.At > p.At.AddDays(-7)).Select(r => r.Amount)];
            Assert.Equal(week.Length, values.Spend_count_7d);
            Assert.Equal((float)(week.Sum(amount => (decimal)amount) / week.Length), values.Spend_mean_7d!.Value, 1e-3f);
            bool[] known = [.. rows.Where(r => r.TerminalId == p.TerminalId && r.At <= p.At.AddDays(-7) && r.At > p.At.AddDays(-37)).Select(r => r.IsFraud!.Value)];
            Assert.Equal(known.Length, values.TerminalFraud_count_30d);
            Assert.Equal(known.Length == 0 ? 0 : known.Count(fraud => fraud) / (double)known.Length, values.TerminalFraud_mean_30d);
            Card? card = road.Cards.Where(c => c.CardId == p.CardId && c.Since <= p.At).MaxBy(c => c.Since);
            Assert.Equal(card?.Limit, values.CreditLimit);
            long sameCountry = rows.Take(i).Count(r => r.CardId == p.CardId && r.Country == p.Country && r.At > p.At.AddHours(-1));
            Assert.Equal(p.Country is null ? null : sameCountry, values.SameCountry_count_1h);
            Assert.Equal(FeatureMath.Log1p(p.Amount), values.Amount_Log);
        }
    }

    [Fact]
    public void SavedModel_LoadedElsewhere_ScoresTheSameBits()
    {
        string path = Path.Combine(road.Folder, "same.model");
        road.Model.Save(path);
        FraudModel loaded = FraudModel.Load(path);
        FraudPipeline.State state = road.NewState();
        foreach (Payment p in road.Split.History.Rows[..500])
        {
            Assert.Equal(BitConverter.SingleToUInt32Bits(road.Model.Score(in p, state)), BitConverter.SingleToUInt32Bits(loaded.Score(in p, state)));
            state.Observe(in p);
        }

        Assert.Equal(road.Model.Report.Rows, loaded.Report.Rows);
        Assert.Equal(road.Split.Instants, loaded.Report.Instants);
        Assert.Equal(road.Model.Pipeline.SlotNames.ToArray(), loaded.Pipeline.SlotNames.ToArray());
    }

    [Fact]
    public void Score_OnceWarm_AllocatesNothing()
    {
        FraudPipeline.State state = road.NewState();
        Payment[] rows = [.. road.Split.History.Rows];
        for (int i = 0; i < rows.Length - 200; i++) state.Observe(in rows[i]);
        float sum = 0;
        for (int i = rows.Length - 200; i < rows.Length; i++) sum += road.Model.Score(in rows[i], state);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = rows.Length - 200; i < rows.Length; i++) sum += road.Model.Score(in rows[i], state);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }

    [Fact]
    public void Score_ReadingState_ChangesNothing()
    {
        FraudPipeline.State state = road.NewState();
        Payment[] rows = [.. road.Split.History.Rows[..2000]];
        foreach (Payment row in rows) state.Observe(in row);
        Payment last = rows[^1];
        FraudPipeline.Values first = FraudPipeline.Compute(in last, state);
        Payment later = last with { At = last.At.AddDays(20), Id = -1 };
        FraudPipeline.Compute(in later, state);
        Assert.Equal(first, FraudPipeline.Compute(in last, state));
    }

    [Fact]
    public void Observe_SameEventAgain_IsNotApplied()
    {
        FraudPipeline.State state = road.NewState();
        Payment row = road.Split.History.Rows[0];
        Assert.Equal(ObserveOutcome.Applied, state.Observe(in row));
        Assert.Equal(ObserveOutcome.Duplicate, state.Observe(in row));
        Assert.Equal(ObserveOutcome.Conflicting, state.Observe(row with { Amount = row.Amount + 1 }));
        Payment next = row with { Id = 999_999, At = row.At.AddMinutes(1) };
        Assert.Equal(2, FraudPipeline.Compute(in next, state).Spend_count_1d);
    }

    [Fact]
    public void Reveal_OfOutcome_EntersWindowWhenDue()
    {
        FraudPipeline.State state = road.NewState();
        Payment row = road.Split.History.Rows[0] with { IsFraud = null };
        state.Observe(in row);
        Assert.Equal(ObserveOutcome.Applied, state.Reveal(row.Id, true));
        Payment early = row with { Id = 999_998, At = row.At.AddDays(7).AddTicks(-1) };
        Payment due = row with { Id = 999_999, At = row.At.AddDays(7) };
        Assert.Equal(0, FraudPipeline.Compute(in early, state).TerminalFraud_count_30d);
        Assert.Equal(1, FraudPipeline.Compute(in due, state).TerminalFraud_count_30d);
        Assert.Equal(1d, FraudPipeline.Compute(in due, state).TerminalFraud_mean_30d);
    }

    [Fact]
    public void State_SavedAndOpened_ComputesTheSame()
    {
        string folder = Path.Combine(road.Folder, "windows");
        FraudPipeline.State state = road.NewState();
        Payment[] rows = [.. road.Split.History.Rows[..3000]];
        foreach (Payment row in rows.AsSpan(0, 2900)) state.Observe(in row);
        state.Save(folder);
        FraudPipeline.State opened = FraudPipeline.State.Open(folder);
        Assert.Equal(state.Clock, opened.Clock);
        foreach (Payment row in rows.AsSpan(2900))
        {
            Assert.Equal(FraudPipeline.Compute(in row, state), FraudPipeline.Compute(in row, opened));
            state.Observe(in row);
            opened.Observe(in row);
        }
    }

    [Fact]
    public void Model_OfAnotherClass_IsRefusedByName()
    {
        string path = Path.Combine(road.Folder, "pipeline.only");
        road.Model.Pipeline.Save(path);
        PipelineException fault = Assert.ThrowsAny<PipelineException>(() => FraudModel.Load(path));
        Assert.Contains("pipeline", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Model_CutShortOrAltered_IsRefused(double at)
    {
        string path = Path.Combine(road.Folder, "whole.model" + at.ToString(CultureInfo.InvariantCulture));
        road.Model.Save(path);
        byte[] whole = File.ReadAllBytes(path);
        int place = (int)(whole.Length * at);
        File.WriteAllBytes(path, whole[..place]);
        Assert.ThrowsAny<PipelineException>(() => FraudModel.Load(path));
        whole[place] ^= 1;
        File.WriteAllBytes(path, whole);
        Assert.ThrowsAny<PipelineException>(() => FraudModel.Load(path));
    }

    [Fact]
    public void Split_GapAndParts_AreDisjointAndOrdered()
    {
        SplitInstants at = road.Split.Instants;
        Assert.Equal(TimeSpan.FromDays(7), at.ValidationFrom - at.TrainingUntil);
        Assert.Equal(TimeSpan.FromDays(7), at.TestFrom - at.ValidationUntil);
        Assert.All(road.Split.Training, p => Assert.InRange(p.At, at.TrainingFrom, at.TrainingUntil));
        Assert.All(road.Split.Test, p => Assert.InRange(p.At, at.TestFrom, at.TestUntil));
        SplitCounts counts = road.Split.Counts;
        Assert.Equal(
            road.Split.History.Rows.Length,
            road.Split.Training.Count + road.Split.Validation.Count + road.Split.Test.Count + counts.Before + counts.Immature + counts.After + counts.Unlabeled + counts.Copies + counts.Conflicting + counts.Refused);
    }

    [Fact]
    public void Split_OfRowsWithoutAnyLabel_NamesTheColumn()
    {
        IRowSource<Payment> unlabeled = RowSource.From(road.Split.History.Rows[..200].ToArray().Select(row => row with { IsFraud = null }), "june.csv");
        DataSetException fault = Assert.Throws<DataSetException>(() => FraudModel.Split(unlabeled, RowSource.From<Card>(road.Cards), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("june.csv", fault.Message, StringComparison.Ordinal);
        Assert.Contains("IsFraud", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_OfRepeatedIds_CountsCopiesAndOthersApart()
    {
        Payment[] rows = [.. road.Split.History.Rows];
        IRowSource<Payment> repeated = RowSource.From([.. rows, rows[10], rows[11] with { Amount = rows[11].Amount + 1 }, rows[12] with { Id = -5, Amount = -3 }]);
        SplitCounts counts = FraudModel.Split(repeated, RowSource.From<Card>(road.Cards), cancellationToken: TestContext.Current.CancellationToken).Counts;
        Assert.Equal((1, 1, 1), (counts.Copies, counts.Conflicting, counts.Refused));
    }

    [Fact]
    public void History_GivenOtherRowsLater_IsReplayedAnew()
    {
        EventHistory<Payment> history = EventHistory.Read(RowSource.From(road.Split.History.Rows[..50].ToArray()), cancellationToken: TestContext.Current.CancellationToken).With(RowSource.From<Card>(road.Cards));
        FraudPipeline.Values before = FraudPipeline.Compute(history, cancellationToken: TestContext.Current.CancellationToken).Values[0];
        history.With(RowSource.From(road.Cards.Select(card => card with { Limit = 7 })));
        Assert.NotEqual(7, before.CreditLimit);
        Assert.Equal(7, FraudPipeline.Compute(history, cancellationToken: TestContext.Current.CancellationToken).Values[0].CreditLimit);
    }
}
