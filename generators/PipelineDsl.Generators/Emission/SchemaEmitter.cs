using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using static PipelineDsl.Generators.Emission.RuntimeNames;

namespace PipelineDsl.Generators.Emission;

/// <summary>Prints a schema: the interface on the row type, and the nested class that knows its columns.</summary>
internal static class SchemaEmitter
{
    public static string Emit(SchemaModel schema)
    {
        string row = schema.Type.QualifiedName;
        return GeneratedFile.Create(schema.Type, Summary(schema), $" : {IFeatureSchema}<{row}>", writer =>
        {
            writer.WriteLine("/// <inheritdoc/>");
            writer.WriteLine(GeneratedFile.GeneratedCode);
            string body = schema.Error is { } error ? DeclarationErrorText.Throw(error, schema.Type.FullName) : schema.SchemaClass + ".Instance";
            writer.WriteLine($"static {RowSchema}<{row}> {IFeatureSchema}<{row}>.RowSchema => {body};");
            if (schema.Error is not null) return;
            writer.WriteLine();
            EmitClass(writer, schema);
            SchemaBatchEmitter.Emit(writer, schema);
        });
    }

    private static void EmitClass(SourceWriter writer, SchemaModel schema)
    {
        writer.WriteLine("/// <summary>Typed access to the columns by ordinal.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        writer.WriteLine(GeneratedFile.HideFromEditor);
        using (writer.OpenBlock($"private sealed class {schema.SchemaClass} : {RowSchema}<{schema.Type.QualifiedName}>"))
        {
            writer.WriteLine($"internal static readonly {schema.SchemaClass} Instance = new();");
            writer.WriteLine();
            SchemaDescriptionEmitter.Emit(writer, schema);
            SchemaAccessEmitter.Emit(writer, schema);
            SchemaValidationEmitter.Emit(writer, schema);
            SchemaSynthesisEmitter.Emit(writer, schema);
            SchemaBuilderEmitter.Emit(writer, schema);
        }
    }

    private static string? Summary(SchemaModel schema)
    {
        if (schema.Error is not null) return null;
        string columns = schema.Columns.Count == 1 ? "1 column" : CSharpLiteral.Of(schema.Columns.Count) + " columns";
        return $"/// <remarks>A row of {columns}: {string.Join(", ", schema.Columns.Select(column => column.Name))}.</remarks>";
    }
}
