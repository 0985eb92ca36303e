using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>One column of a schema.</summary>
/// <param name="Ordinal">Its position, from 0.</param>
/// <param name="Name">The property's name.</param>
/// <param name="Property">The property's name as written in code.</param>
/// <param name="Local">A local variable for its value: no other column's, no parameter's of the generated members.</param>
/// <param name="Field">A field of the builder for its value.</param>
/// <param name="SourceName">Its name in files and tables.</param>
/// <param name="Type">The property's type.</param>
/// <param name="Role">What it is for.</param>
/// <param name="IsRequired">Whether a source must have it.</param>
/// <param name="AvailableAfterTicks">How long after the row it is known.</param>
/// <param name="Checks">What its annotations ask, in source order.</param>
/// <param name="Synthesis">How a synthetic value is made.</param>
internal sealed record ColumnModel(
    int Ordinal,
    string Name,
    string Property,
    string Local,
    string Field,
    string SourceName,
    TypeRef Type,
    ColumnRole Role,
    bool IsRequired,
    long AvailableAfterTicks,
    EquatableArray<ColumnCheck> Checks,
    ColumnSynthesis Synthesis);
