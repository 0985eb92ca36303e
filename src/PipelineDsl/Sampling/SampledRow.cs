using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>A row of a sample and what it stands for.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Weight">
/// The importance weight, 1 over the row's probability of being chosen: how many rows of the source it stands for, at least 1. Sums of anything over the
/// sample, each row times its weight, estimate the sum over the source without bias (Horvitz and Thompson, 1952).
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SampledRow<TRow>(TRow Row, double Weight);
