using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[StringLength]</c>, <c>[MinLength]</c>, <c>[MaxLength]</c> and <c>[Length]</c>.</summary>
internal static class LengthParser
{
    private const int NoLimit = -1;

    public static bool IsLength(AttributeData attribute) =>
        KnownAttributes.StringLength.Matches(attribute) || KnownAttributes.MinLength.Matches(attribute)
        || KnownAttributes.MaxLength.Matches(attribute) || KnownAttributes.Length.Matches(attribute);

    public static ColumnCheck? Parse(AttributeData attribute, TypeRef type, out string? problem)
    {
        (int minimum, int maximum) = BoundsOf(attribute);
        problem = type.Kind != ValueKind.String ? "it is not text"
            : minimum < 0 || maximum < 0 ? "a length is not negative"
            : minimum > maximum ? $"the least length {minimum} is above the greatest, {maximum}"
            : null;
        return problem is null ? new ColumnCheck.Length(minimum, maximum) : null;
    }

    private static (int Minimum, int Maximum) BoundsOf(AttributeData attribute)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (KnownAttributes.Length.Matches(attribute)) return (Number(arguments, 0, 0), Number(arguments, 1, int.MaxValue));
        if (KnownAttributes.MinLength.Matches(attribute)) return (Number(arguments, 0, 0), int.MaxValue);
        if (KnownAttributes.MaxLength.Matches(attribute)) return (0, Number(arguments, 0, NoLimit) is var most and not NoLimit ? most : int.MaxValue);
        int least = 0;
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named is { Key: "MinimumLength", Value.Value: int given }) least = given;
        }

        return (least, Number(arguments, 0, int.MaxValue));
    }

    private static int Number(ImmutableArray<TypedConstant> arguments, int index, int otherwise) =>
        index < arguments.Length && arguments[index] is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : otherwise;
}
