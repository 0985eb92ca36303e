namespace PipelineDsl.CompilerServices;

/// <summary>Finds the generated access to a row type.</summary>
public static class RowSchemas
{
    /// <summary>The schema of a <c>[FeatureSchema]</c> type.</summary>
    public static RowSchema<TRow> Of<TRow>()
        where TRow : IFeatureSchema<TRow> => TRow.RowSchema;
}
