using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using static PipelineDsl.Generators.Emission.RuntimeNames;

namespace PipelineDsl.Generators.Emission;

/// <summary>Prints how the values of a ready row are read: typed, as text, hashed, as event time and label.</summary>
internal static class SchemaAccessEmitter
{
    public static void Emit(SourceWriter writer, SchemaModel schema)
    {
        string row = $"in {schema.Type.QualifiedName} row";
        EmitGet(writer, schema, row);
        EmitTryFormat(writer, schema, row);
        writer.WriteLine($"public override long GetEventTicks({row}) => {EventTicksOf(schema)};");
        writer.WriteLine();
        writer.WriteLine($"public override double GetLabel({row}) => {LabelOf(schema)};");
        writer.WriteLine();
        EmitHash(writer, schema, row);
    }

    private static void EmitGet(SourceWriter writer, SchemaModel schema, string row)
    {
        using (writer.OpenBlock($"public override TValue Get<TValue>({row}, int column) => column switch", close: "};"))
        {
            foreach (ColumnModel column in schema.Columns)
            {
                writer.WriteLine($"{column.Ordinal} => {ColumnValue}.As<{column.Type.FullName}, TValue>(row.{column.Property}, {CSharpLiteral.Of(column.Name)}),");
            }

            writer.WriteLine($"_ => {UnknownColumn},");
        }

        writer.WriteLine();
    }

    private static void EmitTryFormat(SourceWriter writer, SchemaModel schema, string row)
    {
        using (writer.OpenBlock($"public override bool TryFormat({row}, int column, {CharSpan} destination, out int charsWritten)"))
        {
            using (writer.OpenBlock("switch (column)"))
            {
                foreach (ColumnModel column in schema.Columns)
                {
                    string method = column.Type.Kind == ValueKind.Enum ? "TryFormatEnum" : "TryFormat";
                    writer.WriteLine($"case {column.Ordinal}: return {ColumnText}.{method}({Widened(column)}, destination, out charsWritten);");
                }

                writer.WriteLine($"default: {UnknownColumn};");
            }
        }

        writer.WriteLine();
    }

    private static void EmitHash(SourceWriter writer, SchemaModel schema, string row)
    {
        using (writer.OpenBlock($"public override ulong Hash({row})"))
        {
            writer.WriteLine($"{RowHash} hash = default;");
            foreach (ColumnModel column in schema.Columns) writer.WriteLine($"hash.Add({Hashed(column)});");
            writer.WriteLine("return hash.ToHash();");
        }

        writer.WriteLine();
    }

    private static string EventTicksOf(SchemaModel schema) =>
        schema.EventTime < 0 ? "0L" : $"{EventTicks}.Of(row.{schema.Columns[schema.EventTime].Property})";

    private static string LabelOf(SchemaModel schema)
    {
        if (schema.Label < 0) return "double.NaN";
        ColumnModel column = schema.Columns[schema.Label];
        string value = column.Type.IsNullable ? "label" : "row." + column.Property;
        string number = column.Type.Kind == ValueKind.Boolean ? $"({value} ? 1d : 0d)" : $"(double){value}";
        return column.Type.IsNullable ? $"row.{column.Property} is {column.Type.Name} label ? {number} : double.NaN" : number;
    }

    /// <summary>Small whole numbers share the overload for <c>long</c>.</summary>
    private static string Widened(ColumnModel column)
    {
        bool isWidened = column.Type.IsInteger && column.Type.Kind is not (ValueKind.Int64 or ValueKind.UInt64);
        return isWidened ? $"({Nullable("long", column)})row.{column.Property}" : "row." + column.Property;
    }

    private static string Hashed(ColumnModel column)
    {
        if (column.Type.EnumUnderlying is not { } underlying) return Widened(column);
        return $"({Nullable(underlying == "ulong" ? "ulong" : "long", column)})row.{column.Property}";
    }

    private static string Nullable(string type, ColumnModel column) => column.Type.IsNullable ? type + "?" : type;
}
