using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>A type known by namespace and metadata name. Matching compares names and walks namespaces; it builds no text.</summary>
internal sealed class KnownType(string @namespace, string name)
{
    private readonly string[] _namespace = @namespace.Split('.');

    /// <summary>The name for <c>ForAttributeWithMetadataName</c> and <c>GetTypeByMetadataName</c>.</summary>
    public string MetadataName { get; } = @namespace + "." + name;

    /// <summary>Whether a symbol is this type; for a generic one, any construction of it.</summary>
    public bool Matches(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { ContainingType: null } named || named.MetadataName != name) return false;
        INamespaceSymbol? space = named.ContainingNamespace;
        for (int i = _namespace.Length - 1; i >= 0; i--)
        {
            if (space is null || space.Name != _namespace[i]) return false;
            space = space.ContainingNamespace;
        }

        return space is { IsGlobalNamespace: true };
    }

    /// <summary>Whether an attribute is of this type.</summary>
    public bool Matches(AttributeData attribute) => Matches(attribute.AttributeClass);

    /// <summary>Whether a type is this one or derives from it.</summary>
    public bool IsBaseOf(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Matches(current)) return true;
        }

        return false;
    }

    /// <summary>The first attribute of this type on a symbol, or null.</summary>
    public AttributeData? FindOn(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (Matches(attribute)) return attribute;
        }

        return null;
    }
}
