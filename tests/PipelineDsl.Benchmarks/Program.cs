using System.Globalization;
using System.Runtime.InteropServices;
using FraudDetection;
using FraudDetection.Simulation;
using PipelineDsl;
using PipelineDsl.Benchmarks;
using PipelineDsl.Benchmarks.Analysis;
using PipelineDsl.Benchmarks.Fraud;

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
IRowSource<Payment> payments = Option("--data") is string path
    ? Csv.Read<Payment>(path)
    : RowSource.From(PaymentSimulator.Simulate(new SimulationOptions()), "simulated payments");

ComparisonRunner runner = new(Console.Out, repetitions);
foreach (Comparison comparison in new FraudComparisons(payments).All.Where(comparison => comparison.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
{
    runner.Run(comparison);
}
