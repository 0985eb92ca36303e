using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads what a pipeline needs of its row's schema.</summary>
internal static class RowModels
{
    public static RowModel Of(INamedTypeSymbol type, SchemaShape shape)
    {
        ColumnShape? label = shape.Label;
        return new RowModel(
            TypeNames.FullyQualified(type),
            Escaped(shape.EventTime),
            shape.EventId is { } key ? KeyParser.Of([key], "row").Expression : null,
            shape.EventId is { } id ? KeyParser.KeyTypeOf(id.Type) : null,
            Escaped(label),
            label?.Type.Name,
            label is { Type: { IsNullable: true, Kind: not ValueKind.Decimal } } && (type.IsValueType || type.IsRecord),
            type.IsValueType);
    }

    private static string? Escaped(ColumnShape? column) => column is null ? null : Identifier.Escape(column.Name);
}
