using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Prints <c>Batch</c>: rows by column, one array a column, text coded by a dictionary.</summary>
internal static class SchemaBatchEmitter
{
    private const string TextColumn = Runtime.Core + ".TextColumn";

    private static readonly string[] s_taken =
    [
        "Batch", "Count", "Capacity", "Add", "Clear", "CopyRows", "TextOf", "Claim", "CheckRange",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    public static void Emit(SourceWriter writer, SchemaModel schema)
    {
        if (schema.Batch is null) return;
        string row = schema.Type.QualifiedName;
        var names = new UniqueNames(s_taken);
        (ColumnModel Column, string Name)[] columns = [.. schema.Columns.Select(column => (column, Identifier.Escape(names.Take(column.Name))))];
        writer.WriteLine();
        writer.WriteLine("#pragma warning disable CS0108 // A row that derives from another has a batch of its own.");
        writer.WriteLine("/// <summary>Rows by column: one array a column, text coded by a dictionary.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public sealed class {schema.Batch} : {Runtime.Core}.ColumnBatch<{row}>"))
        {
            EmitConstructor(writer, schema.Batch, columns);
            foreach ((ColumnModel column, string name) in columns)
            {
                writer.WriteLine();
                writer.WriteLine($"/// <summary>The column <c>{column.Name}</c>.</summary>");
                writer.WriteLine($"public {TypeOf(column)} {name} {{ get; }}");
            }

            writer.WriteLine();
            writer.WriteLine("/// <inheritdoc/>");
            using (writer.OpenBlock($"public override void Add(in {row} row)"))
            {
                writer.WriteLine("int claimed = Claim();");
                foreach ((ColumnModel column, string name) in columns) writer.WriteLine($"this.{name}[claimed] = row.{column.Property};");
            }

            writer.WriteLine();
            EmitCopyRows(writer, schema, columns);
            writer.WriteLine();
            EmitTextOf(writer, columns);
        }

        writer.WriteLine("#pragma warning restore CS0108");
    }

    private static void EmitConstructor(SourceWriter writer, string batch, (ColumnModel Column, string Name)[] columns)
    {
        writer.WriteLine("/// <summary>An empty batch.</summary>");
        writer.WriteLine("/// <param name=\"capacity\">How many rows it holds at most.</param>");
        writer.WriteLine($"public {batch}(int capacity)");
        using (writer.OpenBlock("    : base(capacity)"))
        {
            foreach ((ColumnModel column, string name) in columns)
            {
                writer.WriteLine(IsText(column) ? $"this.{name} = new {TextColumn}(capacity);" : $"this.{name} = new {column.Type.FullName}[capacity];");
            }
        }
    }

    private static void EmitCopyRows(SourceWriter writer, SchemaModel schema, (ColumnModel Column, string Name)[] columns)
    {
        writer.WriteLine("/// <inheritdoc/>");
        using (writer.OpenBlock($"public override void CopyRows(int start, {Runtime.Span}<{schema.Type.QualifiedName}> rows)"))
        {
            writer.WriteLine("CheckRange(start, rows.Length);");
            using (writer.OpenBlock("for (int i = 0; i < rows.Length; i++, start++)"))
            {
                RowConstructionEmitter.Emit(writer, schema, "rows[i] = ", column =>
                {
                    string value = $"this.{columns[column.Ordinal].Name}[start]";
                    return IsText(column) && !column.Type.IsNullable ? value + "!" : value;
                });
            }
        }
    }

    private static void EmitTextOf(SourceWriter writer, (ColumnModel Column, string Name)[] columns)
    {
        writer.WriteLine("/// <inheritdoc/>");
        using (writer.OpenBlock($"public override {TextColumn}? TextOf(int column) => column switch", "};"))
        {
            foreach ((ColumnModel column, string name) in columns)
            {
                if (IsText(column)) writer.WriteLine($"{column.Ordinal} => this.{name},");
            }

            writer.WriteLine("_ => null,");
        }
    }

    private static bool IsText(ColumnModel column) => column.Type.Kind == ValueKind.String;

    private static string TypeOf(ColumnModel column) => IsText(column) ? TextColumn : column.Type.FullName + "[]";
}
