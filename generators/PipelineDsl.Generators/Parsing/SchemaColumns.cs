using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Tells which properties of a row are columns, in which order.</summary>
internal static class SchemaColumns
{
    /// <summary>
    /// All properties that the user wrote, those of base types first, in source order; for a type in several files, in the order of the files'
    /// paths, so that it does not depend on how the compiler was given them. An overriding property takes the overridden one's place.
    /// </summary>
    public static List<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        List<IPropertySymbol> properties = type.BaseType is { SpecialType: SpecialType.None } baseType && baseType.TypeKind == TypeKind.Class
            ? PropertiesOf(baseType)
            : [];
        foreach (IPropertySymbol property in InSourceOrder(type))
        {
            int hidden = properties.FindIndex(other => other.Name == property.Name);
            if (hidden < 0) properties.Add(property);
            else properties[hidden] = property;
        }

        return properties;
    }

    /// <summary>Why a property is no column, to stand after "it is no column: "; null when it is one.</summary>
    public static string? WhyNotAColumn(IPropertySymbol property)
    {
        if (property.IsStatic) return "it is static";
        if (property.IsIndexer) return "it is an indexer";
        if (property.DeclaredAccessibility != Accessibility.Public) return "it is not public";
        if (property.GetMethod is not { DeclaredAccessibility: Accessibility.Public }) return "it has no public get accessor";
        if (property.SetMethod is not { DeclaredAccessibility: Accessibility.Public }) return "it has no public init or set accessor";
        if (property.ReturnsByRef || property.ReturnsByRefReadonly) return "it returns a reference";
        return KnownAttributes.NotMapped.FindOn(property) is null ? null : "it is [NotMapped]";
    }

    // While it is typed, a property may have no name yet.
    private static IEnumerable<IPropertySymbol> InSourceOrder(INamedTypeSymbol type) => SourceOrder.MembersOf(type).OfType<IPropertySymbol>()
        .Where(property => property.Name.Length > 0)
        .Where(property => property.ExplicitInterfaceImplementations.IsEmpty && !GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(property));
}
