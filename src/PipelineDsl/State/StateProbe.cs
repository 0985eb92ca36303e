using System.Collections.Immutable;

namespace PipelineDsl.CompilerServices;

/// <summary>What an aggregate's method answers for the schema's synthetic rows: bits that change when its meaning changes.</summary>
/// <param name="Name">The aggregate's name.</param>
/// <param name="Bits">One value for each of <see cref="Rows"/> synthetic rows.</param>
public readonly record struct StateProbe(string Name, ImmutableArray<ulong> Bits)
{
    /// <summary>How many synthetic rows are asked.</summary>
    public const int Rows = 64;
}
