using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using static PipelineDsl.Generators.Emission.RuntimeNames;

namespace PipelineDsl.Generators.Emission;

/// <summary>Prints what a schema says of itself.</summary>
internal static class SchemaDescriptionEmitter
{
    public static void Emit(SourceWriter writer, SchemaModel schema)
    {
        writer.WriteLine($"private static readonly {SchemaDescription} Described = new(");
        writer.Indentation++;
        writer.WriteLine($"{CSharpLiteral.Of(schema.Type.FullName)},");
        writer.WriteLine("[");
        writer.Indentation++;
        foreach (ColumnModel column in schema.Columns) EmitColumn(writer, column);
        writer.Indentation--;
        writer.WriteLine("],");
        writer.WriteLine($"AvailableAfter: {CSharpLiteral.OfTimeSpan(schema.AvailableAfterTicks)},");
        writer.WriteLine($"Fingerprint: {CSharpLiteral.Hex(schema.Fingerprint)});");
        writer.Indentation--;
        writer.WriteLine();
        writer.WriteLine($"public override {SchemaDescription} Description => Described;");
        writer.WriteLine();
    }

    private static void EmitColumn(SourceWriter writer, ColumnModel column)
    {
        string ordinal = CSharpLiteral.Of(column.Ordinal);
        string names = $"{CSharpLiteral.Of(column.Name)}, {CSharpLiteral.Of(column.SourceName)}, typeof({column.Type.Name})";
        string facts = $"IsNullable: {CSharpLiteral.Of(column.Type.IsNullable)}, IsRequired: {CSharpLiteral.Of(column.IsRequired)}";
        writer.WriteLine($"new({ordinal}, {names}, {Role}.{column.Role}, {facts}, AvailableAfter: {CSharpLiteral.OfTimeSpan(column.AvailableAfterTicks)}),");
    }
}
