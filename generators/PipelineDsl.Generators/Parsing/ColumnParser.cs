using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads the columns of a schema.</summary>
internal static class ColumnParser
{
    public static List<ColumnModel> Parse(INamedTypeSymbol type, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        var columns = new List<ColumnModel>();
        var roles = new RoleParser(sink, cancellationToken);
        var names = new ColumnNames();
        foreach (IPropertySymbol property in SchemaColumns.PropertiesOf(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<AttributeData> attributes = property.GetAttributes();
            if (SchemaColumns.WhyNotAColumn(property) is { } reason)
            {
                ReportUseless(property, attributes, reason, sink, cancellationToken);
            }
            else
            {
                columns.Add(ParseColumn(type, property, columns, roles, names, sink, cancellationToken));
            }
        }

        return columns;
    }

    private static ColumnModel ParseColumn(
        INamedTypeSymbol row,
        IPropertySymbol property,
        List<ColumnModel> earlier,
        RoleParser roles,
        ColumnNames names,
        DiagnosticSink sink,
        CancellationToken cancellationToken)
    {
        TypeRef type = TypeRefs.Of(property.Type);
        // The compiler has said already that a type does not exist.
        if (type.Kind == ValueKind.Other && property.Type.TypeKind != TypeKind.Error)
        {
            sink.Report(
                SchemaRules.UnsupportedColumnType,
                SymbolLocations.OfType(property, cancellationToken),
                property.Name,
                property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }

        ColumnRole role = roles.Parse(property, type, out long availableAfter);
        string sourceName = ParseSourceName(property, earlier, sink, cancellationToken);
        List<ColumnCheck> checks = ColumnCheckParser.Parse(row, property, type, sink, cancellationToken);
        string local = names.Reserve(property.Name);
        return new ColumnModel(
            earlier.Count,
            property.Name,
            Identifier.Escape(property.Name),
            Identifier.Escape(local),
            "_" + local,
            sourceName,
            type,
            role,
            property.IsRequired || !type.IsNullable || checks.OfType<ColumnCheck.Required>().Any(),
            availableAfter,
            checks.ToEquatableArray(),
            ColumnSynthesisParser.Parse(type, role, checks));
    }

    private static string ParseSourceName(IPropertySymbol property, List<ColumnModel> earlier, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        AttributeData? attribute = KnownAttributes.Column.FindOn(property);
        string? name = TextOf(attribute);
        if (name is null)
        {
            attribute = KnownAttributes.JsonPropertyName.FindOn(property);
            name = TextOf(attribute);
        }

        if (name is null)
        {
            attribute = null;
            name = property.Name;
        }

        if (earlier.Find(column => column.SourceName == name) is { } other)
        {
            Location location = attribute is null ? SymbolLocations.OfIdentifier(property) : SymbolLocations.OfArgument(attribute, 0, cancellationToken);
            sink.Report(SchemaRules.SourceNameGivenTwice, location, property.Name, name, other.Name);
        }

        return name;
    }

    private static string? TextOf(AttributeData? attribute) =>
        attribute?.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text }] ? text : null;

    private static void ReportUseless(
        IPropertySymbol property, ImmutableArray<AttributeData> attributes, string reason, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (ColumnRoles.Of(attribute) == ColumnRole.Value && !KnownAttributes.AvailableAfter.Matches(attribute)) continue;
            string name = attribute.AttributeClass!.Name;
            sink.Report(
                SchemaRules.NotAColumn,
                SymbolLocations.OfAttribute(attribute, cancellationToken),
                name.Substring(0, name.Length - "Attribute".Length),
                property.Name,
                reason);
        }
    }
}
