using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>Draws random programs, compiles, analyzes and runs them, and adds up what was found.</summary>
internal sealed class FuzzRun
{
    private const int BatchSize = 250;

    private readonly List<FuzzOutcome> _outcomes = [];

    private FuzzRun()
    {
    }

    /// <summary>Another one is given by hand, for other programs.</summary>
    public static ulong Seed => ulong.Parse(Environment.GetEnvironmentVariable("PIPELINEDSL_FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture);

    public IReadOnlyList<FuzzOutcome> Outcomes => _outcomes;

    /// <summary>Programs that do not compile: faults of the generator.</summary>
    public IReadOnlyList<FuzzOutcome> Broken => [.. _outcomes.Where(outcome => outcome.Error is not null)];

    public IReadOnlyList<FuzzOutcome> Moving => [.. _outcomes.Where(outcome => outcome.Moves is not null)];

    public IReadOnlyList<FuzzOutcome> Flagged => [.. _outcomes.Where(outcome => outcome.IsFlagged)];

    public IReadOnlyList<FuzzOutcome> Misses => [.. _outcomes.Where(outcome => outcome.IsMiss)];

    /// <summary>Runs as many programs as are asked for.</summary>
    /// <param name="generator">What draws them.</param>
    /// <param name="count">How many.</param>
    /// <param name="progress">Where progress is told.</param>
    public static async Task<FuzzRun> RunAsync(Gen<FuzzProgram> generator, int count, Action<string> progress)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        var random = new PCG(1, Seed);
        var run = new FuzzRun();
        var names = new HashSet<string>();
        var watch = Stopwatch.StartNew();
        while (run._outcomes.Count < count)
        {
            var batch = new List<FuzzProgram>();
            while (batch.Count < Math.Min(BatchSize, count - run._outcomes.Count))
            {
                FuzzProgram program = generator.Generate(random, null, out _);
                if (names.Add(program.Name)) batch.Add(program);
            }

            run._outcomes.AddRange(await FuzzBatch.RunAsync(batch, cancellationToken));
            progress(run.Summary(watch.Elapsed));
        }

        return run;
    }

    /// <summary>The shortest of some programs, with all that is needed to look at them.</summary>
    public static string Show(IReadOnlyList<FuzzOutcome> outcomes, int count = 5)
    {
        var text = new StringBuilder();
        foreach (FuzzOutcome outcome in outcomes.OrderBy(outcome => outcome.Program.Source.Length).Take(count))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"// number {outcome.Program.Index}: {outcome.Error ?? outcome.Moves}; {outcome.Report}");
            text.AppendLine(outcome.Program.Source);
        }

        return text.ToString();
    }

    private string Summary(TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_outcomes.Count} programs in {time.TotalSeconds:0} s: {Moving.Count} move, {Flagged.Count} are flagged ({100d * Flagged.Count / _outcomes.Count:0.0} %), {Misses.Count} missed, {Broken.Count} do not compile");
}
