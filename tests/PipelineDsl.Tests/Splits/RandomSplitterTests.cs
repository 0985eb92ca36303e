// The splitter is what is tested, and the time of the rows what shows it.
#pragma warning disable PDL2201

using PipelineDsl.Tests.Leakage;

namespace PipelineDsl.Tests.Splits;

public class RandomSplitterTests
{
    private static readonly RandomSplitPlan s_plan = new(Validation: 0.2, Test: 0.3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Split_OfManyRows_HasAboutTheSharesAndEveryRowOnce()
    {
        RandomSplit<Visit> split = Split(Visits(10_000), s_plan);
        Assert.InRange(split.Test.Count, 2_850, 3_150);
        Assert.InRange(split.Validation.Count, 1_850, 2_150);
        int[] all = [.. split.Training.Positions, .. split.Validation.Positions, .. split.Test.Positions];
        Assert.Equal(Enumerable.Range(0, 10_000), all.Order());
        Assert.Equal(split.Test.Positions.ToArray().Order(), split.Test.Positions.ToArray());
    }

    [Fact]
    public void Side_OfARow_DoesNotChangeWhenTheDataGrowsOrIsReordered()
    {
        Visit[] rows = [.. Visits(4_000)];
        HashSet<int> few = [.. Split(rows.Take(1_000), s_plan).Test.Select(row => row.Id)];
        HashSet<int> many = [.. Split(rows.Reverse(), s_plan).Test.Select(row => row.Id)];
        Assert.Equal(few.Order(), many.Where(id => id < 1_000).Order());
    }

    [Fact]
    public void Side_OfARow_IsPinned()
    {
        // Saved splits must stay as they are: a change here is a change of every split.
        Assert.Equal([1, 2, 6, 13, 15, 18, 19], Split(Visits(20), s_plan).Test.Select(row => row.Id));
    }

    [Fact]
    public void Seed_Changed_IsAnotherSplit()
    {
        int[] first = Split(Visits(1_000), s_plan).Test.Positions.ToArray();
        int[] second = Split(Visits(1_000), s_plan with { Seed = 1 }).Test.Positions.ToArray();
        Assert.InRange(first.Intersect(second).Count(), 50, 150);
    }

    [Fact]
    public void Key_OfAnEntity_KeepsItsRowsTogether()
    {
        RandomSplit<Visit> split = Split(Visits(2_000), s_plan with { Key = [nameof(Visit.Patient)] });
        HashSet<string?> test = [.. split.Test.Select(row => row.Patient)];
        Assert.DoesNotContain(split.Training, row => test.Contains(row.Patient));
        Assert.DoesNotContain(split.Validation, row => test.Contains(row.Patient));
    }

    [Fact]
    public void Rows_WithoutId_KeepCopiesTogether()
    {
        Sale[] sales = [.. Enumerable.Range(0, 500).Select(i => new Sale { Net = i, Tax = 1, Discount = 2, Visitors = 3, Same = 4, Paid = 5 })];
        RandomSplit<Sale> split = RandomSplitter.Split(EventHistory.Read(RowSource.From<Sale>([.. sales, .. sales]), cancellationToken: Cancellation), s_plan);
        Assert.Empty(split.Test.Intersect(split.Training));
        Assert.Equal(0, split.Test.Count % 2);
    }

    [Fact]
    public void Rows_WithoutLabelAndCopies_AreCounted()
    {
        Visit[] rows = [.. Visits(100).Select(row => row.Id % 10 == 0 ? row with { Returned = null } : row)];
        ObserveOutcome[] outcomes = [.. rows.Select(row => row.Id % 10 == 5 ? ObserveOutcome.Duplicate : ObserveOutcome.Applied)];
        RandomSplit<Visit> split = RandomSplitter.Split(EventHistory.Read(RowSource.From<Visit>(rows), cancellationToken: Cancellation), s_plan, outcomes);
        Assert.Equal(new SplitCounts(0, 0, 0, Unlabeled: 10, Copies: 10, 0, 0), split.Counts);
        Assert.Equal(80, split.Training.Count + split.Validation.Count + split.Test.Count);
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(-0.1, 0.5)]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 0.5)]
    public void Shares_ThatDoNotFit_AreRefused(double validation, double test) =>
        Assert.Throws<ArgumentException>(() => Split(Visits(10), new RandomSplitPlan(validation, test)));

    [Fact]
    public void Key_ThatIsNoColumn_IsRefusedByName()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Split(Visits(10), s_plan with { Key = ["Doctor"] }));
        Assert.Contains("'Doctor'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Patient", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_WithoutRows_IsRefused() => Assert.Throws<DataSetException>(() => Split(Visits(1), s_plan));

    private static RandomSplit<Visit> Split(IEnumerable<Visit> rows, RandomSplitPlan plan) =>
        RandomSplitter.Split(EventHistory.Read(RowSource.From(rows.ToArray()), cancellationToken: Cancellation), plan);

    private static IEnumerable<Visit> Visits(int count) => Enumerable.Range(0, count).Select(id => new Visit { Id = id, At = DateTime.UnixEpoch.AddHours(id), Patient = $"p{id % 97}", Returned = id % 2 == 0 });
}
