using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers;

namespace PipelineDsl.Benchmarks.Analysis;

/// <summary>
/// What the analyzers cost: a build of a project of 500 features with helpers three calls deep, without and with them, and the answer an editor waits
/// for after a keystroke. All ways take turns within a round, so that what disturbs the machine disturbs them alike.
/// </summary>
internal sealed class AnalyzerBenchmark(TextWriter output, int repetitions)
{
    // The compiler is compiled again while it runs, as long as it gets faster by that.
    private const int BuildWarmUps = 10;
    private const int WarmUps = 3;
    private const int EditedSet = 7;

    private readonly SyntheticProject _project = new();

    public void Run()
    {
        Compilation shown = _project.Generate();
        int findings = SyntheticProject.Analyze(SyntheticProject.WithAnalyzers(shown)).Length;
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"analyzers: {SyntheticSources.SetCount * SyntheticSources.FeaturesPerSet} features, {shown.SyntaxTrees.Count()} files with generated ones, {shown.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count):N0} lines, {findings} findings; median of {repetitions}"));
        Builds();
        Shares();
        Keystrokes();
    }

    // The compiler runs analyzers beside its own work, on what it has bound anyway. What it costs to call it at all is taken off. Its processor time
    // tells what analysis costs on a machine that is busy otherwise.
    private void Builds()
    {
        using var compiler = new CompilerServer();
        (string Name, bool IsUsual, bool IsAnalyzed)[] ways =
        [
            ("alone (parse, generate, compile)", false, false),
            ("with all analyzers", false, true),
            ("with the SDK's own analyzers, as usual", true, false),
            ("with the SDK's own and all analyzers", true, true),
        ];
        Samples[] elapsed = [.. ways.Select(_ => new Samples())];
        Samples[] processor = [.. ways.Select(_ => new Samples())];
        for (int round = -BuildWarmUps; round < repetitions; round++)
        {
            (TimeSpan call, TimeSpan callProcessor) = TimeIn(compiler, compiler.CompileNothing);
            for (int way = 0; way < ways.Length; way++)
            {
                (TimeSpan time, TimeSpan processorTime) = TimeIn(compiler, () => compiler.Compile(ways[way].IsUsual, ways[way].IsAnalyzed));
                if (round < 0) continue;
                elapsed[way].Add(time - call);
                processor[way].Add(processorTime - callProcessor);
            }
        }

        foreach ((string what, Samples[] samples) in ((string, Samples[])[])[("elapsed", elapsed), ("processor time", processor)])
        {
            output.WriteLine($"build by the SDK's compiler server, {what}");
            for (int way = 0; way < ways.Length; way++) Write(ways[way].Name, samples[way], samples[ways[way].IsUsual ? 2 : 0]);
        }
    }

    // In this process, each analyzer by itself: its time less that of an analyzer that does nothing, and the memory that it asks for.
    private void Shares()
    {
        var idle = new Samples();
        long idleBytes = 0;
        var bytes = new Dictionary<string, long>(StringComparer.Ordinal);

        // One that has nothing to say of a current runtime registers nothing, and leaves the driver nothing to do.
        var each = SyntheticProject.AnalyzerNames.Where(name => name != nameof(RuntimeContractAnalyzer)).ToDictionary(name => name, _ => new Samples(), StringComparer.Ordinal);
        for (int round = -WarmUps; round < repetitions; round++)
        {
            Compilation compilation = _project.Generate();
            long start = GC.GetTotalAllocatedBytes(precise: true);
            TimeSpan driver = Time(() => SyntheticProject.Analyze(SyntheticProject.WithoutAnalyzers(compilation)));
            idleBytes = GC.GetTotalAllocatedBytes(precise: true) - start;
            if (round >= 0) idle.Add(driver);
            foreach ((string name, Samples samples) in each)
            {
                Compilation own = _project.Generate();
                start = GC.GetTotalAllocatedBytes(precise: true);
                TimeSpan time = Time(() => SyntheticProject.Analyze(SyntheticProject.WithAnalyzers(own, name)));
                bytes[name] = GC.GetTotalAllocatedBytes(precise: true) - start - idleBytes;
                if (round >= 0) samples.Add(time - driver);
            }
        }

        output.WriteLine("analysis of the whole project in one process");
        Write("the driver, with an analyzer that does nothing", idle, idle);
        foreach ((string name, Samples samples) in each.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{name}, on top, {bytes[name] / 1e6:N0} MB"), samples, idle);
        }
    }

    private void Keystrokes()
    {
        Compilation compilation = _project.Generate();
        var cold = new Samples();
        var edited = new Samples();
        for (int round = -WarmUps; round < repetitions; round++)
        {
            // Cold: the file is opened in a project that was just loaded. Nothing of it has been bound.
            Compilation fresh = _project.Generate();
            SyntaxTree tree = fresh.SyntaxTrees.Single(item => item.FilePath == SyntheticSources.SetName(EditedSet));
            TimeSpan first = Time(() => SyntheticProject.AnalyzeFile(SyntheticProject.WithAnalyzers(fresh), tree));
            if (round >= 0) cold.Add(first);

            (compilation, SyntaxTree changed) = SyntheticProject.Edit(compilation, EditedSet, Math.Abs(round % 10));
            CompilationWithAnalyzers analyzed = SyntheticProject.WithAnalyzers(compilation);
            TimeSpan next = Time(() => SyntheticProject.AnalyzeFile(analyzed, changed));
            if (round >= 0) edited.Add(next);
        }

        output.WriteLine("an editor's question after a keystroke");
        Write($"file of {SyntheticSources.FeaturesPerSet} features, first time", cold, cold);
        Write($"file of {SyntheticSources.FeaturesPerSet} features, after a keystroke", edited, cold);
    }

    private void Write(string name, Samples samples, Samples reference) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-48} {samples.Median,10:N1} ms  × {samples.Median / reference.Median:N2}   ({samples.Least:N1} to {samples.Greatest:N1})"));

    private static (TimeSpan Elapsed, TimeSpan Processor) TimeIn(CompilerServer compiler, Action work)
    {
        TimeSpan before = compiler.ProcessorTime;
        TimeSpan elapsed = Time(work);
        return (elapsed, compiler.ProcessorTime - before);
    }

    private static TimeSpan Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Time<T>(Func<T> work)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        T result = work();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(result);
        return elapsed;
    }
}
