using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>The code in one compilation that a virtual or interface member may run.</summary>
internal sealed class Overrides(Compilation compilation)
{
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _types = new(() => [.. TypesIn(compilation.Assembly.GlobalNamespace)]);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>All implementations of a member that are declared here, its own among them.</summary>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method) => _known.GetOrAdd(method.OriginalDefinition, Find);

    /// <summary>Whether another compilation could add implementations.</summary>
    public static bool MayBeExtended(IMethodSymbol method)
    {
        if (method.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal) return false;
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal) return false;
        }

        return true;
    }

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method)
    {
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        if (!method.IsAbstract && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)) found.Add(method);
        foreach (INamedTypeSymbol type in _types.Value)
        {
            IMethodSymbol? implementation = method.ContainingType.TypeKind == TypeKind.Interface ? ImplementationIn(type, method) : OverrideIn(type, method);
            if (implementation is not null && SymbolEqualityComparer.Default.Equals(implementation.ContainingAssembly, compilation.Assembly)) found.Add(implementation.OriginalDefinition);
        }

        return [.. found];
    }

    private static IMethodSymbol? ImplementationIn(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (type.TypeKind == TypeKind.Interface) return null;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition)) continue;
            ISymbol member = contract.GetMembers(method.Name).FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, method)) ?? method;
            if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation) return implementation;
        }

        return null;
    }

    private static IMethodSymbol? OverrideIn(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (ISymbol member in type.GetMembers(method.Name))
        {
            for (IMethodSymbol? current = member as IMethodSymbol; current is not null; current = current.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, method)) return (IMethodSymbol)member;
            }
        }

        return null;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type) yield return type;
            if (member is not INamespaceOrTypeSymbol inner) continue;
            foreach (INamedTypeSymbol nested in TypesIn(inner)) yield return nested;
        }
    }
}
