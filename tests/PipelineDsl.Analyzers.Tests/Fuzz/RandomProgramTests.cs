using System.Globalization;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>
/// The definition itself as the reference: random programs are compiled and run on rows that differ in nothing but what is not known in time.
/// One that tells them apart must be reported; one that cannot, whatever it mentions, must not.
/// </summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int Few = 500;
    private const int Many = 10_000;

    [Fact]
    public Task LeakyPrograms_AreAllReported() => NoneIsMissed(Few, output.WriteLine);

    [Fact(Explicit = true)]
    public Task LeakyPrograms_TenThousand_AreAllReported() => NoneIsMissed(Many, Console.WriteLine);

    [Fact]
    public Task SafePrograms_AreRarelyReported() => FewAreReported(Few, output.WriteLine);

    [Fact(Explicit = true)]
    public Task SafePrograms_TenThousand_AreRarelyReported() => FewAreReported(Many, Console.WriteLine);

    [Fact]
    public async Task SafePieces_AreNotReported_ButThoseThatArithmeticDecides()
    {
        IReadOnlyList<(Carrier Piece, FuzzProgram Program)> pieces = SafePrograms.Pieces();
        IReadOnlyList<FuzzOutcome> outcomes = await FuzzBatch.RunAsync([.. pieces.Select(piece => piece.Program)], TestContext.Current.CancellationToken);
        FuzzOutcome[] wrong = [.. outcomes.Zip(pieces, (outcome, piece) => (outcome, piece.Piece)).Where(pair => pair.outcome.Error is not null || pair.outcome.Moves is not null || (pair.outcome.IsFlagged && !pair.Piece.IsUndecidable)).Select(pair => pair.outcome)];
        Assert.True(wrong.Length == 0, FuzzRun.Show(wrong));

        // One that is not flagged any more is no longer an exception.
        string[] found = [.. outcomes.Zip(pieces, (outcome, piece) => (outcome.IsFlagged, piece.Piece)).Where(pair => pair.Piece.IsUndecidable).GroupBy(pair => pair.Piece.Name).Where(piece => piece.All(pair => !pair.IsFlagged)).Select(piece => piece.Key)];
        Assert.Empty(found);
    }

    private static async Task NoneIsMissed(int count, Action<string> write)
    {
        FuzzRun run = await FuzzRun.RunAsync(LeakyPrograms.Gen, count, write);
        Assert.True(run.Misses.Count == 0, FuzzRun.Show(run.Misses));
        Assert.True(run.Broken.Count == 0, FuzzRun.Show(run.Broken));

        // The test says nothing when few programs leak.
        Assert.InRange(run.Moving.Count, count * 2 / 5, count);
    }

    private static async Task FewAreReported(int count, Action<string> write)
    {
        FuzzRun run = await FuzzRun.RunAsync(SafePrograms.Gen, count, write);
        Assert.True(run.Broken.Count == 0, FuzzRun.Show(run.Broken));
        Assert.True(run.Moving.Count == 0, FuzzRun.Show(run.Moving));
        foreach ((string kind, int flagged, int all) in FlaggedKinds(run)) write(string.Create(CultureInfo.InvariantCulture, $"  {flagged} of {all} with '{kind}' are flagged"));
        Assert.True(run.Flagged.Count <= count * 0.05, FuzzRun.Show(run.Flagged));
    }

    // Which pieces the flagged programs have in common.
    private static IEnumerable<(string Kind, int Flagged, int All)> FlaggedKinds(FuzzRun run)
    {
        HashSet<string> flagged = [.. run.Flagged.Select(outcome => outcome.Program.Name)];
        return run.Outcomes
            .SelectMany(outcome => outcome.Program.Kinds.Distinct().Select(kind => (Kind: kind, IsFlagged: flagged.Contains(outcome.Program.Name))))
            .GroupBy(pair => pair.Kind)
            .Select(group => (group.Key, group.Count(pair => pair.IsFlagged), group.Count()))
            .Where(kind => kind.Item2 > 0 && kind.Item2 * 4 >= kind.Item3)
            .OrderByDescending(kind => kind.Item2);
    }
}
