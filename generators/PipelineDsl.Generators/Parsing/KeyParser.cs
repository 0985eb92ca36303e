using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads the key of a window or a look-up: columns that may be compared, each part of a type that state can be saved by.</summary>
internal static class KeyParser
{
    /// <summary>How many columns a key may have.</summary>
    public const int MaximumParts = 3;

    /// <summary>The key of all rows: one window.</summary>
    public static KeyModel AllRows { get; } = new("long", "0L", null, null);

    /// <summary>The type a column has as a key: whole numbers are <c>long</c>; null when it cannot be one.</summary>
    public static string? KeyTypeOf(TypeRef type) => type switch
    {
        { IsInteger: true } or { Kind: ValueKind.Enum or ValueKind.Char or ValueKind.Boolean } => "long",
        { Kind: ValueKind.String } => "string",
        { Kind: ValueKind.Guid } => "global::System.Guid",
        _ => null,
    };

    /// <summary>Why a column's value cannot be used when the row is in hand, or null.</summary>
    public static string? WhyUnknown(ColumnShape column) =>
        column.Role == ColumnRole.Label ? "it is the label, which is not known when the row comes"
        : column.AvailableAfterTicks > 0 ? "it is known late, so a row could not be looked up by it"
        : null;

    /// <summary>The key made of columns of <paramref name="row"/>; every column must have a key type.</summary>
    public static KeyModel Of(IReadOnlyList<ColumnShape> columns, string row)
    {
        if (columns.Count == 0) return AllRows;
        string? condition = null;
        foreach (ColumnShape column in columns)
        {
            if (!column.Type.IsNullable) continue;
            string test = $"{row}.{Identifier.Escape(column.Name)} is not null";
            condition = condition is null ? test : condition + " && " + test;
        }

        if (columns.Count == 1) return new KeyModel(KeyTypeOf(columns[0].Type)!, PartOf(columns[0], row), condition, null);
        string types = string.Join(", ", columns.Select(column => KeyTypeOf(column.Type)));
        return new KeyModel(
            $"({types})",
            $"({string.Join(", ", columns.Select(column => PartOf(column, row)))})",
            condition,
            $"global::PipelineDsl.CompilerServices.KeyCodec.Tuple<{types}>()");
    }

    private static string PartOf(ColumnShape column, string row)
    {
        string value = $"{row}.{Identifier.Escape(column.Name)}";
        if (column.Type.IsNullableValue) value += ".GetValueOrDefault()";
        else if (column.Type.IsNullableReference) value += "!";
        return column.Type.Kind switch
        {
            ValueKind.Boolean => $"({value} ? 1L : 0L)",
            ValueKind.UInt64 or ValueKind.Enum => $"unchecked((long){value})",
            ValueKind.Int64 or ValueKind.String or ValueKind.Guid => value,
            _ => $"(long){value}",
        };
    }
}
