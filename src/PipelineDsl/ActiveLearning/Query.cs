using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>A row to ask a label of.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Position">Its place in the pool, from 0.</param>
/// <param name="Score">How much its label would teach; higher is more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Query<TRow>(TRow Row, long Position, double Score);
