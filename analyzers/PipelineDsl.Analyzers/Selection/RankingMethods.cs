using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>Methods that put things in an order, and methods that take one of many.</summary>
internal static class RankingMethods
{
    public static bool Orders(IMethodSymbol method) => method.Name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending";

    public static bool OrdersInPlace(IMethodSymbol method) => method.Name == "Sort";

    /// <summary>Whether the greatest or least by a key is taken.</summary>
    public static bool TakesExtreme(IMethodSymbol method) => method.Name is "MaxBy" or "MinBy";

    /// <summary>Whether something is taken by where it stands.</summary>
    public static bool TakesByPlace(IMethodSymbol method) =>
        method.Name is "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault" or "Take" or "TakeLast" or "Skip" or "SkipLast" or "Dequeue" or "Peek" or "Pop";

    public static bool KeepsOrder(IMethodSymbol method) =>
        method.Name is "ToList" or "ToArray" or "ToImmutableArray" or "ToImmutableList" or "AsEnumerable" or "AsSpan" or "Select" or "Where" or "Reverse" or "Cast" or "OfType";

    public static bool AddsToCollection(IMethodSymbol method) => method.Name is "Add" or "AddRange" or "Append" or "Enqueue" or "Insert" or "Push" or "TryAdd" or "AddLast" or "AddFirst";

    public static bool IsComparison(IMethodSymbol method) => method.Name is "CompareTo" or "Compare" or "Equals";

    /// <summary>The name of the method in the code.</summary>
    public static Location NameOf(IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.GetLocation(),
        InvocationExpressionSyntax { Expression: var expression } => expression.GetLocation(),
        { } other => other.GetLocation(),
    };
}
