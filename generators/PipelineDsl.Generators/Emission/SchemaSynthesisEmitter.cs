using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using static PipelineDsl.Generators.Emission.RuntimeNames;

namespace PipelineDsl.Generators.Emission;

/// <summary>Prints how synthetic rows are made.</summary>
internal static class SchemaSynthesisEmitter
{
    public static void Emit(SourceWriter writer, SchemaModel schema)
    {
        using (writer.OpenBlock($"public override {schema.Type.QualifiedName} Synthesize(int index)"))
        {
            foreach (ColumnModel column in schema.Columns)
            {
                if (UsesValues(column)) writer.WriteLine($"{SyntheticValues} {column.Local} = new(index, {Seed(column)});");
            }

            RowConstructionEmitter.Emit(writer, schema, "return ", Value);
        }

        writer.WriteLine();
    }

    /// <summary>By the column's name, so that a column that is added or moved leaves the others' values as they were.</summary>
    private static string Seed(ColumnModel column) => CSharpLiteral.Of((int)(StableHash.Of(column.Name) & int.MaxValue));

    private static bool UsesValues(ColumnModel column) =>
        column.Synthesis.MayBeNull || column.Synthesis.Source is not (SynthesisSource.RowNumber or SynthesisSource.EventTime or SynthesisSource.EventTimeOffset);

    private static string Value(ColumnModel column)
    {
        ColumnSynthesis synthesis = column.Synthesis;
        string value = Present(synthesis, column.Local);
        if (synthesis.Cast is { } cast && !HasTypeArgument(synthesis.Source)) value = synthesis.Source == SynthesisSource.RowNumber ? $"({cast})({value})" : $"({cast}){value}";
        return synthesis.MayBeNull ? $"{column.Local}.IsNull() ? null : {value}" : value;
    }

    private static bool HasTypeArgument(SynthesisSource source) => source is SynthesisSource.Pick or SynthesisSource.Enum;

    private static string Present(ColumnSynthesis synthesis, string values)
    {
        bool isBounded = synthesis.Minimum is not null;
        string bounds = isBounded ? $"{synthesis.Minimum}, {synthesis.Maximum}" : "";
        return synthesis.Source switch
        {
            SynthesisSource.RowNumber => isBounded ? $"index + {synthesis.Minimum}" : "index + 1",
            SynthesisSource.EventTime => $"{SyntheticValues}.EventTime(index)",
            SynthesisSource.EventTimeOffset => $"new global::System.DateTimeOffset({SyntheticValues}.EventTime(index))",
            SynthesisSource.Key => $"{values}.Key({bounds})",
            SynthesisSource.TextKey => $"{values}.TextKey({bounds})",
            SynthesisSource.GuidKey => $"{values}.GuidKey()",
            SynthesisSource.Pick => $"{values}.Pick<{synthesis.Cast}>({string.Join(", ", synthesis.Values)})",
            SynthesisSource.Boolean => $"{values}.Boolean()",
            SynthesisSource.Number => $"{values}.Number({bounds})",
            SynthesisSource.Character => $"{values}.Character()",
            SynthesisSource.Text => $"{values}.Text({bounds})",
            SynthesisSource.Guid => $"{values}.GuidValue()",
            SynthesisSource.Enum => $"{values}.EnumValue<{synthesis.Cast}>()",
            SynthesisSource.Time => isBounded ? $"new global::System.DateTime({values}.Number({bounds}), global::System.DateTimeKind.Utc)" : $"{values}.Time()",
            SynthesisSource.TimeOffset => isBounded
                ? $"new global::System.DateTimeOffset({values}.Number({bounds}), global::System.TimeSpan.Zero)"
                : $"new global::System.DateTimeOffset({values}.Time())",
            SynthesisSource.Day => isBounded
                ? $"global::System.DateOnly.FromDayNumber((int){values}.Number({bounds}))"
                : $"global::System.DateOnly.FromDateTime({values}.Time())",
            SynthesisSource.TimeOfDay => isBounded ? $"new global::System.TimeOnly({values}.Number({bounds}))" : $"{values}.TimeOfDay()",
            _ => throw new InvalidOperationException($"{synthesis.Source} is not printed."),
        };
    }
}
