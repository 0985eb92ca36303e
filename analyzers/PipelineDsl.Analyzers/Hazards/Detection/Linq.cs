using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Which calls are LINQ.</summary>
internal static class Linq
{
    // Answered from an array or a list itself, without an enumerator.
    private static readonly HashSet<string> s_direct = new(StringComparer.Ordinal)
    {
        "Any", "Average", "Contains", "Count", "ElementAt", "ElementAtOrDefault", "First", "FirstOrDefault", "Last", "LastOrDefault", "Max", "Min", "SequenceEqual", "Sum",
    };

    public static bool IsQuery(IInvocationOperation call, FrameworkIndex framework) =>
        framework.Of(call.TargetMethod.ContainingType)?.Name is "System.Linq.Enumerable" or "System.Linq.Queryable" or "System.Linq.ParallelEnumerable" or "System.Linq.AsyncEnumerable";

    /// <summary>Whether a call makes garbage: an enumerator, an iterator, a buffer.</summary>
    public static bool Allocates(IInvocationOperation call, FrameworkIndex framework)
    {
        if (call.TargetMethod is { Name: "Empty", Parameters.IsEmpty: true }) return false;
        bool isDirect = s_direct.Contains(call.TargetMethod.Name)
            && !call.Arguments.Any(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
            && call.Arguments is [{ Value: { } source }, ..]
            && (Operands.Unwrap(source)?.Type is IArrayTypeSymbol || framework.Is(Operands.Unwrap(source)?.Type, "System.Collections.Generic.List`1"));
        return !isDirect;
    }

    /// <summary>Whether the result goes on into another call of the same query, which speaks for all.</summary>
    public static bool GoesOn(IInvocationOperation call, FrameworkIndex framework)
    {
        IOperation? parent = call.Parent;
        while (parent is IConversionOperation { IsImplicit: true }) parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation next } argument
            && argument.Parameter?.Ordinal == 0 && IsQuery(next, framework) && Allocates(next, framework);
    }
}
