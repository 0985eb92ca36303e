using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>A column that is not known when its row is scored, or when its row is looked up.</summary>
/// <param name="Property">The column.</param>
/// <param name="Delay">How long after its event it is known, as declared; null for a label, which is never known.</param>
/// <param name="IsLookedUp">Whether it is a column of a row that is looked up.</param>
internal sealed record UnavailableColumn(IPropertySymbol Property, string? Delay, bool IsLookedUp)
{
    public bool IsLabel => Delay is null;
}
