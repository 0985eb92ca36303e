using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads what the types and the DataAnnotations of a column ask of its values.</summary>
internal static class ColumnCheckParser
{
    private const int DefaultTimeoutInMilliseconds = 2000;

    public static List<ColumnCheck> Parse(INamedTypeSymbol row, IPropertySymbol property, TypeRef type, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        var checks = new List<ColumnCheck>();
        if (type is { Kind: ValueKind.String, IsNullable: false }) checks.Add(new ColumnCheck.NotNull());
        if (type.Kind == ValueKind.DateTime) checks.Add(new ColumnCheck.NotLocal());
        if (type.Kind == ValueKind.Enum) checks.Add(new ColumnCheck.Named());
        int others = 0;
        foreach (AttributeData attribute in AnnotationsOf(row, property))
        {
            ColumnCheck? check = ParseOne(attribute, property, type, ref others, out string? problem);
            if (check is not null) checks.Add(check);
            if (problem is null || type.Kind == ValueKind.Other) continue;
            string name = attribute.AttributeClass!.Name;
            sink.Report(
                SchemaRules.AnnotationDoesNotFit,
                SymbolLocations.OfAttribute(attribute, cancellationToken),
                name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name,
                property.Name,
                property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                problem);
        }

        // [Required] sees null as well.
        if (checks.OfType<ColumnCheck.Required>().Any()) checks.RemoveAll(check => check is ColumnCheck.NotNull);
        return checks;
    }

    /// <summary>The property's validation attributes and, for a positional record, those of the parameter behind it.</summary>
    private static IEnumerable<AttributeData> AnnotationsOf(INamedTypeSymbol row, IPropertySymbol property)
    {
        IEnumerable<AttributeData> attributes = property.GetAttributes();
        if (row.IsRecord && property.ContainingType is { } owner) attributes = attributes.Concat(ParameterAttributes(owner, property));
        return attributes.Where(attribute => attribute.AttributeConstructor is not null && KnownAttributes.Validation.IsBaseOf(attribute.AttributeClass));
    }

    private static ImmutableArray<AttributeData> ParameterAttributes(INamedTypeSymbol owner, IPropertySymbol property)
    {
        foreach (IMethodSymbol constructor in owner.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                bool isBehind = parameter.Name == property.Name
                    && parameter.DeclaringSyntaxReferences is [var reference]
                    && property.DeclaringSyntaxReferences is [var declaration]
                    && reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span;
                if (isBehind) return parameter.GetAttributes();
            }
        }

        return [];
    }

    private static ColumnCheck? ParseOne(AttributeData attribute, IPropertySymbol property, TypeRef type, ref int others, out string? problem)
    {
        if (KnownAttributes.Range.Matches(attribute)) return RangeParser.Parse(attribute, type, out problem);
        if (LengthParser.IsLength(attribute)) return LengthParser.Parse(attribute, type, out problem);
        if (KnownAttributes.AllowedValues.Matches(attribute)) return AllowedValuesParser.Parse(attribute, type, isAllowed: true, out problem);
        if (KnownAttributes.DeniedValues.Matches(attribute)) return AllowedValuesParser.Parse(attribute, type, isAllowed: false, out problem);
        if (KnownAttributes.RegularExpression.Matches(attribute)) return ParsePattern(attribute, property, type, out problem);
        problem = null;
        if (KnownAttributes.Required.Matches(attribute)) return ParseRequired(attribute, type);
        if (attribute.AttributeClass!.IsFileLocal)
        {
            problem = "generated code cannot name an attribute that is local to its file";
            return null;
        }

        return new ColumnCheck.Other(AttributeExpression.Of(attribute)!, $"{property.Name}Check{++others}");
    }

    private static ColumnCheck.Required? ParseRequired(AttributeData attribute, TypeRef type)
    {
        bool allowEmpty = attribute.NamedArguments.Any(named => named is { Key: "AllowEmptyStrings", Value.Value: true });
        return type.Kind == ValueKind.String || type.IsNullable ? new ColumnCheck.Required(allowEmpty) : null;
    }

    private static ColumnCheck.Pattern? ParsePattern(AttributeData attribute, IPropertySymbol property, TypeRef type, out string? problem)
    {
        if (type.Kind != ValueKind.String)
        {
            problem = "it is not text";
            return null;
        }

        if (attribute.ConstructorArguments is not [{ Value: string pattern }])
        {
            problem = "it has no pattern";
            return null;
        }

        problem = PatternProblem(pattern);
        if (problem is not null) return null;
        int timeout = DefaultTimeoutInMilliseconds;
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named is { Key: "MatchTimeoutInMilliseconds", Value.Value: int given }) timeout = given;
        }

        if (timeout is 0 or < -1) problem = "its time limit must be positive, or −1 for none";
        return problem is null ? new ColumnCheck.Pattern(pattern, timeout, property.Name + "Pattern") : null;
    }

    private static string? PatternProblem(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return null;
        }
        catch (ArgumentException exception)
        {
            return "its pattern is not a regular expression: " + exception.Message.TrimEnd('.');
        }
    }
}
