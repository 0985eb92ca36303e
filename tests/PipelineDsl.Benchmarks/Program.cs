using System.Globalization;
using System.Runtime.InteropServices;
using FraudDetection;
using FraudDetection.Simulation;
using PipelineDsl;
using PipelineDsl.Benchmarks;
using PipelineDsl.Benchmarks.Analysis;
using PipelineDsl.Benchmarks.Fraud;
using PipelineDsl.Benchmarks.Sampling;

// Arguments: [--only TEXT] [--repetitions N] [--data FILE]. Without a file, the simulated payments of the sample.
// 'analyzers [--repetitions N]' measures what the analyzers cost a build and an editor.
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;

int repetitions = int.Parse(Option("--repetitions") ?? "9", CultureInfo.InvariantCulture);
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors");
if (args is ["analyzers", ..])
{
    new AnalyzerBenchmark(Console.Out, repetitions).Run();
    return;
}

string only = Option("--only") ?? "";
IRowSource<Payment> Payments() => Option("--data") is string path
    ? Csv.Read<Payment>(path)
    : RowSource.From(PaymentSimulator.Simulate(new SimulationOptions()), "simulated payments");

ComparisonRunner runner = new(Console.Out, repetitions);
foreach ((string name, Func<IEnumerable<Comparison>> make) in Families())
{
    if (!name.Contains(only, StringComparison.OrdinalIgnoreCase)) continue;
    foreach (Comparison comparison in make()) runner.Run(comparison);
}

// Made only when asked for: preparing the payments takes longer than most comparisons.
IEnumerable<(string Name, Func<IEnumerable<Comparison>> Make)> Families()
{
    yield return ("sampling", static () => [SamplingComparison.Reservoir()]);
    yield return ("fraud: compute and observe, fit, encode, csv, score", () => new FraudComparisons(Payments()).All.Where(comparison =>
        "fraud".Contains(only, StringComparison.OrdinalIgnoreCase) || comparison.Name.Contains(only, StringComparison.OrdinalIgnoreCase)));
}
