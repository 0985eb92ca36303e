using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[Columns]</c> methods: columns of the row that are features as they are.</summary>
internal static class ColumnsParser
{
    /// <summary>The features, known to <c>[From]</c> by their columns' names; none when nothing usable is left.</summary>
    public static IReadOnlyList<OutputModel> Parse(GraphScope scope, IMethodSymbol method, AttributeData attribute)
    {
        List<ColumnShape> columns = Selected(scope, method, attribute);
        int version = EncoderOptions.Named(attribute, "Version") as int? ?? 1;
        var outputs = new List<OutputModel>(columns.Count);
        foreach (ColumnShape column in columns)
        {
            EncodingModel encoding = EncoderChainParser.Parse(scope, method, new OutputNames(column.Name), column.Type);
            ulong fingerprint = Fingerprints.Of(column.Name, column.Type, version, encoding, ["column"]);
            var output = new OutputModel(column.Name, column.Type, false, "row." + column.Property, $"The column <c>{column.Name}</c>.", version, fingerprint, encoding, Column: scope.Row.OrdinalOf(column.Name));
            outputs.Add(output);
            scope.Outputs.Add(new NamedOutput(method.Name, "", "", true, output));
        }

        EncoderTargets.Check(scope, method, [.. columns.Select(column => new OutputNames(column.Name))]);
        return outputs;
    }

    private static List<ColumnShape> Selected(GraphScope scope, IMethodSymbol method, AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [var chosen]) return [];
        var columns = new List<ColumnShape>();
        if (chosen.Kind == TypedConstantKind.Array) AddNamed(scope, method, attribute, chosen, columns);
        else columns.AddRange(scope.Row.Columns.Where(column => WhyNot(method, column) is null && IsOf(column.Type, chosen.Value as int? ?? 0)));
        string[] except = Except(scope, method, attribute);
        columns.RemoveAll(column => except.Contains(column.Name));
        if (columns.Count == 0 && scope.Sink.FirstError is null) Report(scope, method, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), $"selects no column of '{scope.RowType.Name}'");
        return columns;
    }

    private static void AddNamed(GraphScope scope, IMethodSymbol method, AttributeData attribute, TypedConstant names, List<ColumnShape> columns)
    {
        if (names.IsNull) return;
        for (int i = 0; i < names.Values.Length; i++)
        {
            string name = names.Values[i].Value as string ?? "";
            ColumnShape? column = scope.Row.Find(name);
            string? problem = column is null ? $"'{scope.RowType.Name}' has no such column"
                : columns.Contains(column) ? "it is named twice"
                : WhyNot(method, column);
            if (problem is null) columns.Add(column!);
            else Report(scope, method, SymbolLocations.OfArgument(attribute, i, scope.CancellationToken), $"names '{name}': {problem}");
        }
    }

    private static string[] Except(GraphScope scope, IMethodSymbol method, AttributeData attribute)
    {
        TypedConstant given = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Except").Value;
        if (given is not { Kind: TypedConstantKind.Array, IsNull: false }) return [];
        string[] names = [.. given.Values.Select(value => value.Value as string ?? "")];
        foreach (string name in names.Where(name => scope.Row.Find(name) is null))
        {
            Report(scope, method, SymbolLocations.OfArgument(attribute, "Except", scope.CancellationToken), $"leaves out '{name}': '{scope.RowType.Name}' has no such column");
        }

        return names;
    }

    /// <summary>Why a column is no feature, or null when it may be one.</summary>
    private static string? WhyNot(IMethodSymbol method, ColumnShape column) => column.Role switch
    {
        ColumnRole.Label => "it is the label, which is never known when the row is scored",
        ColumnRole.EventId => "it is the id of the event, from which nothing is learned for new rows",
        ColumnRole.EntityKey => "it is an entity key; a feature that reads it says how",
        ColumnRole.EventTime => "it is the event time; a feature that reads it says which part",
        _ when column.IsLate && !AssumptionParser.Lifts(method, column) => $"it is known only {DurationText.Of(column.AvailableAfterTicks)} later",
        _ when !FeatureTypes.IsFeature(column.Type) => $"it is '{column.Type.FullName}', which cannot be a feature",
        _ => null,
    };

    /// <summary>Whether a type is of some kinds: the flags of <c>ColumnKind</c>.</summary>
    private static bool IsOf(TypeRef type, int kinds) => (kinds & KindOf(type)) != 0;

    private static int KindOf(TypeRef type) => type.Kind switch
    {
        ValueKind.Boolean => 2,
        ValueKind.String => 4,
        ValueKind.Enum => 8,
        _ when type.IsNumber => 1,
        _ when FeatureTypes.IsTime(type) => 16,
        _ => 0,
    };

    private static void Report(GraphScope scope, IMethodSymbol method, Location location, string problem) => scope.Report(PipelineRules.ColumnsDoNotFit, location, method.Name, problem);
}
