using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>The variables of the code around it that a lambda or local function uses.</summary>
internal static class FunctionCaptures
{
    private static readonly ConditionalWeakTable<IOperation, StrongBox<ImmutableArray<ISymbol>>> s_known = new();

    /// <summary>The variables; for <c>this</c>, its type.</summary>
    public static ImmutableArray<ISymbol> Of(FlowFunction function) =>
        function.Body is { } body ? s_known.GetValue(body, _ => new StrongBox<ImmutableArray<ISymbol>>(Find(function))).Value : [];

    /// <summary>Whether a variable is declared in a function.</summary>
    public static bool IsOwn(ISymbol variable, FlowFunction function)
    {
        for (ISymbol? owner = variable.ContainingSymbol; owner is IMethodSymbol method; owner = owner.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, function.Method.OriginalDefinition)) return true;
        }

        return false;
    }

    private static ImmutableArray<ISymbol> Find(FlowFunction function)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in function.Body!.DescendantsAndSelf())
        {
            ISymbol? variable = operation switch
            {
                ILocalReferenceOperation { Local.IsConst: false } local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance => instance.Type,

                // A local function that is used captures what its own body uses.
                IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } target } => target,
                IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } target } => target,
                _ => null,
            };
            if (variable is not null && !IsOwn(variable, function)) found.Add(variable);
        }

        return [.. found];
    }
}
