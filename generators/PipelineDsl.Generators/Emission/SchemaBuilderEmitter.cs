using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using static PipelineDsl.Generators.Emission.RuntimeNames;

namespace PipelineDsl.Generators.Emission;

/// <summary>Prints the mutable builder that readers fill.</summary>
internal static class SchemaBuilderEmitter
{
    private const int BitsPerMask = 64;

    public static void Emit(SourceWriter writer, SchemaModel schema)
    {
        string row = schema.Type.QualifiedName;
        writer.WriteLine($"public override {RowBuilder}<{row}> CreateBuilder() => new Builder();");
        writer.WriteLine();
        using (writer.OpenBlock($"private sealed class Builder : {RowBuilder}<{row}>"))
        {
            EmitFields(writer, schema);
            EmitReset(writer, schema);
            EmitTryParse(writer, schema);
            EmitSet(writer, schema);
            EmitTryBuild(writer, schema);
        }
    }

    private static void EmitFields(SourceWriter writer, SchemaModel schema)
    {
        writer.WriteLine("// A bit for every column that must be set, and for every column that is.");
        for (int mask = 0; mask < MaskCount(schema); mask++)
        {
            writer.WriteLine($"private const ulong Required{Suffix(schema, mask)} = {CSharpLiteral.Hex(RequiredBits(schema, mask))};");
            writer.WriteLine($"private ulong _set{Suffix(schema, mask)};");
        }

        writer.WriteLine();
        foreach (ColumnModel column in schema.Columns)
        {
            string initial = column.Type is { Kind: ValueKind.String, IsNullable: false } ? " = \"\"" : "";
            writer.WriteLine($"private {column.Type.FullName} {column.Field}{initial};");
        }

        writer.WriteLine();
    }

    private static void EmitReset(SourceWriter writer, SchemaModel schema)
    {
        using (writer.OpenBlock("public override void Reset()"))
        {
            for (int mask = 0; mask < MaskCount(schema); mask++) writer.WriteLine($"_set{Suffix(schema, mask)} = 0;");
            foreach (ColumnModel column in schema.Columns)
            {
                if (!column.IsRequired) writer.WriteLine($"{column.Field} = null;");
            }
        }

        writer.WriteLine();
    }

    private static void EmitTryParse(SourceWriter writer, SchemaModel schema)
    {
        using (writer.OpenBlock($"public override bool TryParse(int column, {ReadOnlyCharSpan} text, {NotNullWhenFalse} out string? reason)"))
        {
            writer.WriteLine("bool parsed;");
            using (writer.OpenBlock("switch (column)"))
            {
                foreach (ColumnModel column in schema.Columns)
                {
                    string method = "TryParse" + (column.Type.Kind == ValueKind.Enum ? "Enum" : "") + (column.Type.IsNullable ? "OrNull" : "");
                    writer.WriteLine($"case {column.Ordinal}:");
                    writer.WriteLine($"    parsed = {ColumnText}.{method}(text, out {column.Field}, out reason);");
                    writer.WriteLine("    break;");
                }

                writer.WriteLine("default:");
                writer.WriteLine($"    {UnknownColumn};");
            }

            writer.WriteLine();
            writer.WriteLine("if (parsed) MarkSet(column);");
            writer.WriteLine("return parsed;");
        }

        writer.WriteLine();
    }

    private static void EmitSet(SourceWriter writer, SchemaModel schema)
    {
        using (writer.OpenBlock("public override void Set<TValue>(int column, TValue value)"))
        {
            using (writer.OpenBlock("switch (column)"))
            {
                foreach (ColumnModel column in schema.Columns)
                {
                    string value = $"{ColumnValue}.As<TValue, {column.Type.FullName}>(value, {CSharpLiteral.Of(column.Name)})";
                    writer.WriteLine($"case {column.Ordinal}: {column.Field} = {value}; break;");
                }

                writer.WriteLine($"default: {UnknownColumn};");
            }

            writer.WriteLine();
            writer.WriteLine("MarkSet(column);");
        }

        writer.WriteLine();
    }

    private static void EmitTryBuild(SourceWriter writer, SchemaModel schema)
    {
        using (writer.OpenBlock($"public override bool TryBuild({MaybeNullWhenFalse} out {schema.Type.QualifiedName} row, out {RowFault} fault)"))
        {
            for (int mask = 0; mask < MaskCount(schema); mask++) EmitMissing(writer, schema, mask);
            RowConstructionEmitter.Emit(writer, schema, "row = ", column => column.Field);
            writer.WriteLine("return Instance.Validate(in row, out fault);");
        }

        writer.WriteLine();
        EmitMarkSet(writer, schema);
    }

    private static void EmitMissing(SourceWriter writer, SchemaModel schema, int mask)
    {
        if (RequiredBits(schema, mask) == 0) return;
        string suffix = Suffix(schema, mask);
        using (writer.OpenBlock($"if ((Required{suffix} & ~_set{suffix}) is not 0 and ulong missing{suffix})"))
        {
            writer.WriteLine("row = default;");
            string first = mask == 0 ? "" : $", first: {CSharpLiteral.Of(mask * BitsPerMask)}";
            writer.WriteLine($"fault = {ColumnChecks}.NotSet(missing{suffix}{first});");
            writer.WriteLine("return false;");
        }

        writer.WriteLine();
    }

    private static void EmitMarkSet(SourceWriter writer, SchemaModel schema)
    {
        int masks = MaskCount(schema);
        if (masks == 1)
        {
            writer.WriteLine("private void MarkSet(int column) => _set |= 1UL << column;");
            return;
        }

        using (writer.OpenBlock("private void MarkSet(int column)"))
        {
            writer.WriteLine("// A shift by more than 63 starts again at 0.");
            writer.WriteLine("ulong bit = 1UL << column;");
            for (int mask = 0; mask < masks; mask++)
            {
                string condition = mask == masks - 1 ? "else " : $"{(mask == 0 ? "" : "else ")}if (column < {CSharpLiteral.Of((mask + 1) * BitsPerMask)}) ";
                writer.WriteLine($"{condition}_set{Suffix(schema, mask)} |= bit;");
            }
        }
    }

    private static int MaskCount(SchemaModel schema) => Math.Max(1, (schema.Columns.Count + BitsPerMask - 1) / BitsPerMask);

    private static string Suffix(SchemaModel schema, int mask) => MaskCount(schema) == 1 ? "" : CSharpLiteral.Of(mask);

    private static ulong RequiredBits(SchemaModel schema, int mask)
    {
        ulong bits = 0;
        foreach (ColumnModel column in schema.Columns)
        {
            if (column.IsRequired && column.Ordinal / BitsPerMask == mask) bits |= 1UL << (column.Ordinal % BitsPerMask);
        }

        return bits;
    }
}
