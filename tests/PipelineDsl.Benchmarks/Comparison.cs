namespace PipelineDsl.Benchmarks;

/// <summary>A job and the ways of doing it; the first is the one that ratios refer to.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Unit">What is counted: row, event, score.</param>
/// <param name="UnitsPerRun">How many of them one run does.</param>
/// <param name="Contenders">The ways, the reference first.</param>
internal sealed record Comparison(string Name, string Unit, long UnitsPerRun, params Contender[] Contenders);
