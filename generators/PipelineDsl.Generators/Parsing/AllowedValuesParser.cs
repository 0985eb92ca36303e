using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Reads <c>[AllowedValues]</c> and <c>[DeniedValues]</c>. A null among the values says nothing: whether a column may be null is said by its
/// type, and a late column always may.
/// </summary>
internal static class AllowedValuesParser
{
    public static ColumnCheck? Parse(AttributeData attribute, TypeRef type, bool isAllowed, out string? problem)
    {
        problem = null;
        var values = new List<string>();
        foreach (TypedConstant constant in ConstantsOf(attribute))
        {
            if (constant.IsNull) continue;
            if (LiteralOf(constant, type) is not { } literal)
            {
                problem = $"the value {Show(constant)} is not one of that type";
                return null;
            }

            if (!values.Contains(literal)) values.Add(literal);
        }

        if (values.Count == 0)
        {
            problem = "it names no value";
            return null;
        }

        return isAllowed ? new ColumnCheck.Allowed(values.ToEquatableArray()) : new ColumnCheck.Denied(values.ToEquatableArray());
    }

    private static ImmutableArray<TypedConstant> ConstantsOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } array] ? array.Values : [];

    private static string? LiteralOf(TypedConstant constant, TypeRef type) => constant.Kind switch
    {
        TypedConstantKind.Enum when constant.Type is INamedTypeSymbol enumType && type.Kind == ValueKind.Enum && TypeNames.FullyQualified(enumType) == type.Name =>
            CSharpLiteral.OfEnum(enumType, constant.Value!),
        TypedConstantKind.Primitive => ColumnLiteral.OfConstant(constant.Value!, type.Kind),
        _ => null,
    };

    private static string Show(TypedConstant constant) => constant.Kind == TypedConstantKind.Error ? "that does not compile" : CSharpLiteral.Of(constant);
}
