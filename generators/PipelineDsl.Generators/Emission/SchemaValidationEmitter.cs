using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using static PipelineDsl.Generators.Emission.RuntimeNames;

namespace PipelineDsl.Generators.Emission;

/// <summary>Prints the checks of the columns' types and annotations.</summary>
internal static class SchemaValidationEmitter
{
    public static void Emit(SourceWriter writer, SchemaModel schema)
    {
        EmitFields(writer, schema);
        using (writer.OpenBlock($"public override bool Validate(in {schema.Type.QualifiedName} row, out {RowFault} fault)"))
        {
            if (schema.Columns.Any(column => column.Checks.Any(check => !IsPresence(column, check)))) writer.WriteLine("string? reason;");
            foreach (ColumnModel column in schema.Columns) EmitColumn(writer, column);
            writer.WriteLine("fault = default;");
            writer.WriteLine("return true;");
        }

        writer.WriteLine();
    }

    /// <summary>What a check needs once and not a row at a time.</summary>
    private static void EmitFields(SourceWriter writer, SchemaModel schema)
    {
        bool any = false;
        foreach (ColumnCheck check in schema.Columns.SelectMany(column => column.Checks))
        {
            string? field = check switch
            {
                ColumnCheck.Pattern pattern =>
                    $"global::System.Text.RegularExpressions.Regex {pattern.Field} = {ColumnChecks}.Pattern({CSharpLiteral.Of(pattern.Expression)}, {CSharpLiteral.Of(pattern.TimeoutInMilliseconds)});",
                ColumnCheck.Other other =>
                    $"global::System.ComponentModel.DataAnnotations.ValidationAttribute {other.Field} = {other.Attribute};",
                _ => null,
            };
            if (field is null) continue;
            writer.WriteLine($"private static readonly {field}");
            any = true;
        }

        if (any) writer.WriteLine();
    }

    private static void EmitColumn(SourceWriter writer, ColumnModel column)
    {
        if (column.Checks.IsEmpty) return;
        string value = "row." + column.Property;
        foreach (ColumnCheck check in column.Checks.Where(SeesNull)) EmitCheck(writer, column, check, value);
        List<ColumnCheck> others = [.. column.Checks.Where(check => !SeesNull(check))];
        if (others.Count == 0) return;
        string present = $"{value} is {column.Type.Name} {column.Local}";
        if (!column.Type.IsNullable)
        {
            EmitAll(writer, column, others, value);
        }
        else if (others.Count == 1)
        {
            EmitCheck(writer, column, others[0], column.Local, present + " && ");
        }
        else
        {
            using (writer.OpenBlock($"if ({present})")) EmitAll(writer, column, others, column.Local);
        }

        writer.WriteLine();
    }

    private static void EmitAll(SourceWriter writer, ColumnModel column, List<ColumnCheck> checks, string value)
    {
        for (int i = 0; i < checks.Count; i++)
        {
            if (i > 0) writer.WriteLine();
            EmitCheck(writer, column, checks[i], value);
        }
    }

    private static void EmitCheck(SourceWriter writer, ColumnModel column, ColumnCheck check, string value, string condition = "")
    {
        using (writer.OpenBlock($"if ({condition}{Failure(column, check, value)})"))
        {
            writer.WriteLine($"fault = new {RowFault}({column.Ordinal}, {(IsPresence(column, check) ? ColumnText + ".Empty" : "reason")});");
            writer.WriteLine("return false;");
        }

        if (SeesNull(check)) writer.WriteLine();
    }

    private static string Failure(ColumnModel column, ColumnCheck check, string value)
    {
        if (IsPresence(column, check)) return value + " is null";
        string type = column.Type.Name;
        string call = check switch
        {
            ColumnCheck.NotLocal => $"NotLocal({value}",
            ColumnCheck.Named => $"Named({value}",
            ColumnCheck.Range { MinimumIsExclusive: false, MaximumIsExclusive: false } range => $"Range<{type}>({value}, {range.Minimum}, {range.Maximum}",
            ColumnCheck.Range range =>
                $"Range<{type}>({value}, {range.Minimum}, {range.Maximum}, minIsExclusive: {CSharpLiteral.Of(range.MinimumIsExclusive)}, maxIsExclusive: {CSharpLiteral.Of(range.MaximumIsExclusive)}",
            ColumnCheck.Length length => $"Length({value}, {CSharpLiteral.Of(length.Minimum)}, {(length.Maximum == int.MaxValue ? "int.MaxValue" : CSharpLiteral.Of(length.Maximum))}",
            ColumnCheck.Required required => $"Required({value}, allowEmptyStrings: {CSharpLiteral.Of(required.AllowEmptyStrings)}",
            ColumnCheck.Pattern pattern => $"Matches({value}, {pattern.Field}",
            ColumnCheck.Allowed allowed => $"Allowed<{type}>({value}, [{string.Join(", ", allowed.Values)}]",
            ColumnCheck.Denied denied => $"Denied<{type}>({value}, [{string.Join(", ", denied.Values)}]",
            ColumnCheck.Other other => $"Satisfies({value}, {other.Field}, {CSharpLiteral.Of(column.Name)}",
            _ => throw new InvalidOperationException($"{check.GetType()} is not printed."),
        };
        return $"!{ColumnChecks}.{call}, out reason)";
    }

    /// <summary>Whether the check is simply that there is a value.</summary>
    private static bool IsPresence(ColumnModel column, ColumnCheck check) =>
        check is ColumnCheck.NotNull || (check is ColumnCheck.Required && column.Type.Kind != ValueKind.String);

    /// <summary>Whether the check is about null; null satisfies all others.</summary>
    private static bool SeesNull(ColumnCheck check) => check is ColumnCheck.NotNull or ColumnCheck.Required;
}
