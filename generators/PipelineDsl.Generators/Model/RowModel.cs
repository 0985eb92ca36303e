namespace PipelineDsl.Generators.Model;

/// <summary>What a pipeline needs to know of its row's schema.</summary>
/// <param name="Type">The row type, fully qualified.</param>
/// <param name="TimeColumn">The event time's property, escaped, or null.</param>
/// <param name="IdExpression">The event id of <c>row</c> as it is remembered.</param>
/// <param name="IdType">The event id's type as it is remembered.</param>
/// <param name="LabelColumn">The label's property, escaped, or null.</param>
/// <param name="LabelType">The label's type without a question mark.</param>
/// <param name="CanWaitForLabel">Whether a row can be held until its label is revealed: <c>row with { Label = … }</c> compiles, and an outcome can be remembered.</param>
/// <param name="IsValueType">Whether rows are structs.</param>
internal sealed record RowModel(
    string Type,
    string? TimeColumn,
    string? IdExpression,
    string? IdType,
    string? LabelColumn,
    string? LabelType,
    bool CanWaitForLabel,
    bool IsValueType)
{
    /// <summary>A copy of a row with its label, where that compiles.</summary>
    public string LabeledCopy(string row, string label) => IsValueType ? $"{row} with {{ {LabelColumn} = {label} }}" : $"{row}! with {{ {LabelColumn} = {label} }}";
}
