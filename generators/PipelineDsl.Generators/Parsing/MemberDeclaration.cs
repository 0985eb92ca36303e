using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>The attribute by which a method is a member of a pipeline or feature set.</summary>
/// <param name="Kind">What it declares.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="HasAnother">Whether the method has an attribute of another kind too.</param>
internal sealed record MemberDeclaration(MemberDeclarationKind Kind, AttributeData Attribute, bool HasAnother)
{
    /// <summary>In order of precedence, when a method has several.</summary>
    private static readonly (KnownType Type, MemberDeclarationKind Kind)[] s_kinds =
    [
        (KnownAttributes.Aggregate, MemberDeclarationKind.Aggregate),
        (KnownAttributes.Feature, MemberDeclarationKind.Feature),
        (KnownAttributes.Columns, MemberDeclarationKind.Columns),
        (KnownAttributes.Cross, MemberDeclarationKind.Cross),
    ];

    /// <summary>Whether the user writes what it computes.</summary>
    public bool HasBody => Kind is MemberDeclarationKind.Feature or MemberDeclarationKind.Aggregate;

    /// <summary>The declaration on a method, or null when it is none.</summary>
    public static MemberDeclaration? Of(IMethodSymbol method)
    {
        MemberDeclaration? found = null;
        foreach ((KnownType type, MemberDeclarationKind kind) in s_kinds)
        {
            if (type.FindOn(method) is not { } attribute) continue;
            found = found is null ? new MemberDeclaration(kind, attribute, false) : found with { HasAnother = true };
        }

        return found;
    }

    /// <summary>Whether a method is static, has a body and no type parameters.</summary>
    public static bool IsPlain(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, MethodKind: MethodKind.Ordinary } && !(method.IsPartialDefinition && method.PartialImplementationPart is null);

    /// <summary>Whether a method is <c>static partial void M()</c> without a body.</summary>
    public static bool IsBodyless(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, ReturnsVoid: true, IsPartialDefinition: true, PartialImplementationPart: null, Parameters.Length: 0 };
}
