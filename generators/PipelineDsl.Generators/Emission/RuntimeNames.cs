namespace PipelineDsl.Generators.Emission;

/// <summary>The run-time types that generated code names.</summary>
internal static class RuntimeNames
{
    public const string Core = "global::PipelineDsl";
    public const string Services = Core + ".CompilerServices";

    public const string IFeatureSchema = Core + ".IFeatureSchema";
    public const string RowSchema = Core + ".RowSchema";
    public const string RowBuilder = Core + ".RowBuilder";
    public const string RowFault = Core + ".RowFault";
    public const string SchemaDescription = Core + ".SchemaDescription";
    public const string Role = Core + ".ColumnRole";

    public const string ColumnText = Services + ".ColumnText";
    public const string ColumnValue = Services + ".ColumnValue";
    public const string ColumnChecks = Services + ".ColumnChecks";
    public const string EventTicks = Services + ".EventTicks";
    public const string RowHash = Services + ".RowHash";
    public const string SyntheticValues = Services + ".SyntheticValues";

    public const string CharSpan = "global::System.Span<char>";
    public const string ReadOnlyCharSpan = "global::System.ReadOnlySpan<char>";
    public const string NotNullWhenFalse = "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(false)]";
    public const string MaybeNullWhenFalse = "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)]";
    public const string UnknownColumn = "throw new global::System.ArgumentOutOfRangeException(nameof(column))";
}
