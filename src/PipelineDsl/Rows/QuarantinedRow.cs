namespace PipelineDsl;

/// <summary>A row that did not fit, and why.</summary>
/// <param name="Line">The line of the source where the row starts, from 1.</param>
/// <param name="Field">The position of the field at fault in the row, from 1; 0 for the row as a whole.</param>
/// <param name="Column">The column's name in the source, or null for the row as a whole.</param>
/// <param name="Reason">Why the row does not fit, in words that can be shown to a person.</param>
/// <param name="Text">The row as the source has it, cut where it is very long.</param>
public sealed record QuarantinedRow(long Line, int Field, string? Column, string Reason, string Text)
{
    /// <summary>The fault as a message shows it: <c>line 7, column TX_AMOUNT (5): "abc" is not a number</c>.</summary>
    public override string ToString()
    {
        string place = Column is null ? $"line {Line}" : Field == 0 ? $"line {Line}, column {Column}" : $"line {Line}, column {Column} ({Field})";
        return $"{place}: {Reason}";
    }
}
