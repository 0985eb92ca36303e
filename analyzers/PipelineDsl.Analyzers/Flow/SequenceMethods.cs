using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>LINQ methods whose use of elements their signature does not tell.</summary>
internal static class SequenceMethods
{
    /// <summary>Whether the result depends on how many elements there are, and on nothing in them.</summary>
    public static bool AsksOnlyForNumber(IMethodSymbol method) =>
        method.Name is "Any" or "Count" or "LongCount" && method.Parameters.Length == 1 && IsEnumerable(method);

    /// <summary>Whether elements are compared with one another by value.</summary>
    public static bool ComparesElements(IMethodSymbol method) =>
        method.Name is "Distinct" or "Except" or "Intersect" or "Max" or "Min" or "Order" or "OrderDescending" or "ToHashSet" or "Union"
        && IsEnumerable(method);

    private static bool IsEnumerable(IMethodSymbol method) =>
        method.ContainingType is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };
}
