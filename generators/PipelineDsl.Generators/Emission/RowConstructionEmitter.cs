using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Prints the statement that makes a row.</summary>
internal static class RowConstructionEmitter
{
    /// <summary>Writes <c>return new Row(A: …) { B = … };</c> with one value a line.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="schema">The row.</param>
    /// <param name="target">What stands before: <c>return </c>, <c>row = </c>.</param>
    /// <param name="value">The value of a column.</param>
    public static void Emit(SourceWriter writer, SchemaModel schema, string target, Func<ColumnModel, string> value)
    {
        RowConstruction construction = schema.Construction!;
        writer.Write($"{target}new {schema.Type.QualifiedName}");
        EmitArguments(writer, schema, construction, value);
        if (construction.Initialized.IsEmpty)
        {
            writer.WriteLine(";");
            return;
        }

        writer.WriteLine();
        writer.WriteLine("{");
        writer.Indentation++;
        foreach (int ordinal in construction.Initialized)
        {
            ColumnModel column = schema.Columns[ordinal];
            writer.WriteLine($"{column.Property} = {value(column)},");
        }

        writer.Indentation--;
        writer.WriteLine("};");
    }

    private static void EmitArguments(SourceWriter writer, SchemaModel schema, RowConstruction construction, Func<ColumnModel, string> value)
    {
        if (construction.Arguments.IsEmpty)
        {
            if (construction.Initialized.IsEmpty) writer.Write("()");
            return;
        }

        writer.WriteLine("(");
        writer.Indentation++;
        for (int i = 0; i < construction.Arguments.Count; i++)
        {
            ConstructorArgument argument = construction.Arguments[i];
            writer.Write($"{argument.Parameter}: {value(schema.Columns[argument.Ordinal])}");
            if (i < construction.Arguments.Count - 1) writer.WriteLine(",");
        }

        writer.Write(")");
        writer.Indentation--;
    }
}
