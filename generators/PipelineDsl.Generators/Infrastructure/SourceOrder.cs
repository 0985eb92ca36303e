using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>
/// The order in which the user wrote things; for a type in several files, in the order of the files' paths, so that it does not depend on how the
/// compiler was given them.
/// </summary>
internal static class SourceOrder
{
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        IEnumerable<ISymbol> members = type.GetMembers();
        return type.DeclaringSyntaxReferences.Length < 2
            ? members
            : members.OrderBy(member => member.Locations.FirstOrDefault()?.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
                .ThenBy(member => member.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0);
    }

    public static IEnumerable<AttributeData> AttributesOf(INamedTypeSymbol type)
    {
        IEnumerable<AttributeData> attributes = type.GetAttributes();
        return type.DeclaringSyntaxReferences.Length < 2
            ? attributes
            : attributes.OrderBy(attribute => attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath ?? "", StringComparer.Ordinal)
                .ThenBy(attribute => attribute.ApplicationSyntaxReference?.Span.Start ?? 0);
    }
}
