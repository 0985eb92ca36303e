namespace PipelineDsl.CompilerServices;

/// <summary>Finds the schema of a row type. Called by generated code.</summary>
public static class RowSchemas
{
    /// <summary>The schema of a row type.</summary>
    public static RowSchema<TRow> Of<TRow>()
        where TRow : IFeatureSchema<TRow> => TRow.RowSchema;
}
