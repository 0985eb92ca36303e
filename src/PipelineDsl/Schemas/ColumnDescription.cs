namespace PipelineDsl;

/// <summary>One column of a schema, as declared.</summary>
/// <param name="Ordinal">Position in the schema, from 0.</param>
/// <param name="Name">The property's name.</param>
/// <param name="SourceName">The name in files and tables: <c>[Column("…")]</c>, else <c>[JsonPropertyName]</c>, else the property's name.</param>
/// <param name="ValueType">The property's type without <see cref="Nullable{T}"/>.</param>
/// <param name="Role">What the column is for.</param>
/// <param name="IsNullable">Whether the column may be empty.</param>
/// <param name="IsRequired">Whether a source must have the column: the property is <c>required</c>, or not nullable.</param>
/// <param name="AvailableAfter">How long after the event time the column is known, never before the row is visible; zero when with the row.</param>
public sealed record ColumnDescription(
    int Ordinal,
    string Name,
    string SourceName,
    Type ValueType,
    ColumnRole Role,
    bool IsNullable,
    bool IsRequired,
    TimeSpan AvailableAfter);
