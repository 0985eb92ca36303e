using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Types as people write them.</summary>
internal static class TypeNames
{
    public static string Of(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "value";
}
