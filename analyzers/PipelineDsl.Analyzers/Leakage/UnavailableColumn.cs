using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>A column that is not known when its row is scored.</summary>
/// <param name="Property">The column.</param>
/// <param name="Delay">How long after the event it is known, as declared; null for a label, which is never known.</param>
internal sealed record UnavailableColumn(IPropertySymbol Property, string? Delay)
{
    public bool IsLabel => Delay is null;
}
