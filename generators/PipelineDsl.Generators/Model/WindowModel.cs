namespace PipelineDsl.Generators.Model;

/// <summary>A window's length.</summary>
/// <param name="Text">As declared, which is how outputs are named.</param>
/// <param name="Ticks">In ticks of 100 ns.</param>
internal sealed record WindowModel(string Text, long Ticks);
