using System.Collections.Immutable;

namespace PipelineDsl.Testing;

/// <summary>A feature whose value moved although nothing changed that was available at its row's prediction time.</summary>
/// <param name="Feature">The feature, or for an exception the method that threw.</param>
/// <param name="Source">What kind of change moved it.</param>
/// <param name="Position">The row's place in the history.</param>
/// <param name="Row">The row in words.</param>
/// <param name="Before">The value on the data as it is; empty for null.</param>
/// <param name="After">The value on the changed data; empty for null.</param>
/// <param name="Changes">The fewest changes found that move it.</param>
/// <param name="RowsMoved">How many of the probed rows moved in the replay that showed the leak first.</param>
public sealed record ProbedLeak(
    string Feature,
    LeakSource Source,
    int Position,
    string Row,
    string Before,
    string After,
    ImmutableArray<ChangedValue> Changes,
    int RowsMoved);
