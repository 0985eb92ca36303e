namespace PipelineDsl.Benchmarks;

/// <summary>One way of doing a job.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Run">Does the whole job once and gives a checksum, so that nothing is optimised away.</param>
internal sealed record Contender(string Name, Func<double> Run);
