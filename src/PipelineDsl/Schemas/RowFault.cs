namespace PipelineDsl;

/// <summary>Why a row is refused.</summary>
/// <param name="Column">The ordinal of the column at fault, or −1 for the row as a whole.</param>
/// <param name="Reason">In words that can be shown to a person.</param>
public readonly record struct RowFault(int Column, string Reason);
