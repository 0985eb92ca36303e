using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[Range]</c>: the bounds become values of the column's own type, so that no comparison converts.</summary>
internal static class RangeParser
{
    public static ColumnCheck? Parse(AttributeData attribute, TypeRef type, out string? problem)
    {
        (bool minimumIsExclusive, bool maximumIsExclusive) = ExclusiveOf(attribute);
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (!ColumnBounds.Supports(type.Kind))
        {
            problem = "values of that type have no order that a range could cut";
            return null;
        }

        ColumnBounds? bounds = arguments switch
        {
            [{ Value: int minimum }, { Value: int maximum }] => ColumnBounds.OfNumbers(type.Kind, minimum, maximum, out problem),
            [{ Value: double minimum }, { Value: double maximum }] => ColumnBounds.OfNumbers(type.Kind, minimum, maximum, out problem),
            [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol boundType }, { Value: string minimum }, { Value: string maximum }] =>
                OfTexts(type, boundType, minimum, maximum, out problem),
            _ => Missing(out problem),
        };
        if (bounds is null) return null;
        problem = bounds.Problem(minimumIsExclusive, maximumIsExclusive);
        return problem is null ? bounds.ToCheck(minimumIsExclusive, maximumIsExclusive) : null;
    }

    private static ColumnBounds? OfTexts(TypeRef type, ITypeSymbol boundType, string minimum, string maximum, out string? problem)
    {
        if (TypeRefs.KindOf(boundType) == type.Kind) return ColumnBounds.OfTexts(type.Kind, minimum, maximum, out problem);
        problem = $"its bounds are of type '{boundType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
        return null;
    }

    private static ColumnBounds? Missing(out string? problem)
    {
        problem = "it has no bounds";
        return null;
    }

    private static (bool Minimum, bool Maximum) ExclusiveOf(AttributeData attribute)
    {
        bool minimum = false;
        bool maximum = false;
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named is { Key: "MinimumIsExclusive", Value.Value: true }) minimum = true;
            if (named is { Key: "MaximumIsExclusive", Value.Value: true }) maximum = true;
        }

        return (minimum, maximum);
    }
}
