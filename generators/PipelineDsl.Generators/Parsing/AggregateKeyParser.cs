using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads the key columns of an aggregate: named, or the schema's only entity key.</summary>
internal static class AggregateKeyParser
{
    public static List<ColumnShape>? Parse(GraphScope scope, IMethodSymbol method, AttributeData attribute)
    {
        TypedConstant named = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Key").Value;
        if (named is { Kind: TypedConstantKind.Array, IsNull: false }) return Named(scope, method, attribute, named);
        List<ColumnShape> keys = [.. scope.Row.Keys];
        if (keys.Count == 1) return Checked(scope, method, keys, () => SymbolLocations.OfIdentifier(method));
        string problem = keys.Count == 0 ? "no [EntityKey]" : $"{keys.Count} of them: {string.Join(", ", keys.Select(key => key.Name))}";
        scope.Report(PipelineRules.AmbiguousKey, SymbolLocations.OfIdentifier(method), method.Name, scope.RowType.Name, problem);
        return null;
    }

    private static List<ColumnShape>? Named(GraphScope scope, IMethodSymbol method, AttributeData attribute, TypedConstant key)
    {
        Location location() => SymbolLocations.OfArgument(attribute, "Key", scope.CancellationToken);
        var columns = new List<ColumnShape>();
        foreach (TypedConstant constant in key.Values)
        {
            string name = constant.Value as string ?? "";
            if (scope.Row.Find(name) is not { } column)
            {
                scope.Report(PipelineRules.UnknownKey, location(), name, method.Name, $"'{scope.RowType.Name}' has no such column");
                return null;
            }

            columns.Add(column);
        }

        return Checked(scope, method, columns, location);
    }

    private static List<ColumnShape>? Checked(GraphScope scope, IMethodSymbol method, List<ColumnShape> columns, Func<Location> location)
    {
        foreach (ColumnShape column in columns)
        {
            string? problem = KeyParser.KeyTypeOf(column.Type) is null ? $"a key is text, a whole number, an enum, a bool or a Guid, and it is '{column.Type.FullName}'"
                : KeyParser.WhyUnknown(column) is { } unknown ? unknown
                : columns.IndexOf(column) != columns.LastIndexOf(column) ? "it is named twice"
                : null;
            if (problem is null) continue;
            scope.Report(PipelineRules.UnknownKey, location(), column.Name, method.Name, problem);
            return null;
        }

        if (columns.Count <= KeyParser.MaximumParts) return columns;
        scope.Report(PipelineRules.UnknownKey, location(), columns[KeyParser.MaximumParts].Name, method.Name, "a key has at most three parts");
        return null;
    }
}
