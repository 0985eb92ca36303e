using System.Collections.Immutable;

namespace PipelineDsl.CompilerServices;

/// <summary>What an aggregate's method answers for the schema's synthetic rows: bits that change when its meaning changes.</summary>
/// <param name="Name">The aggregate's name.</param>
/// <param name="Bits">One value for each of <see cref="ProbeRows.Count"/> synthetic rows; a fixed one for each type of exception where the method throws.</param>
public readonly record struct StateProbe(string Name, ImmutableArray<ulong> Bits);
