using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>Recognises the framework's types by symbol; each is looked up once a compilation.</summary>
internal sealed class FrameworkIndex(IAssemblySymbol own)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, FrameworkType?> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);

    /// <summary>The framework type that a symbol is a construction of; null for the types of others.</summary>
    public FrameworkType? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition: { TypeKind: not TypeKind.Error } definition } ? _types.GetOrAdd(definition, Classify) : null;

    /// <summary>What a member is by itself; null for a harmless one.</summary>
    public HazardKind? KindOf(ISymbol member) => Of(member.ContainingType)?.KindOf(member.Name);

    /// <summary>Whether a type is the framework's one of this name.</summary>
    public bool Is(ITypeSymbol? type, string name) => type is INamedTypeSymbol named && Of(named)?.Name == name;

    private FrameworkType? Classify(INamedTypeSymbol definition)
    {
        if (definition.ContainingAssembly is not { } assembly || !_assemblies.GetOrAdd(assembly, IsFramework)) return null;
        string name = definition.MetadataName;
        for (INamedTypeSymbol? outer = definition.ContainingType; outer is not null; outer = outer.ContainingType) name = outer.MetadataName + "+" + name;
        return FrameworkTable.Find(FullName(definition.ContainingNamespace), name);
    }

    private bool IsFramework(IAssemblySymbol assembly)
    {
        if (SymbolEqualityComparer.Default.Equals(assembly, own)) return false;
        string name = assembly.Name;
        return name is "System" or "mscorlib" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);
    }

    private static string FullName(INamespaceSymbol space)
    {
        if (space.IsGlobalNamespace) return "";
        string outer = FullName(space.ContainingNamespace);
        return outer.Length == 0 ? space.Name : outer + "." + space.Name;
    }
}
