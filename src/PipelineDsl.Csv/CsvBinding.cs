namespace PipelineDsl;

/// <summary>A field of a file that is a column of the schema.</summary>
/// <param name="Field">Its position in the row, from 0.</param>
/// <param name="Column">The column's ordinal in the schema.</param>
/// <param name="Name">Its name in the file.</param>
internal readonly record struct CsvBinding(int Field, int Column, string Name);
