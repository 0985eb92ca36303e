using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[AsOf]</c> parameters. Features that look up the same rows by the same key share one table.</summary>
internal sealed class AsOfCollector
{
    private readonly List<AsOfModel> _models = [];

    public IReadOnlyList<AsOfModel> Models => _models;

    /// <summary>The argument for a parameter, or null when it does not fit.</summary>
    public string? Argument(GraphScope scope, IParameterSymbol parameter, AttributeData attribute)
    {
        ITypeSymbol other = TypeRefs.Unwrap(parameter.Type, out bool isNullableValue);
        bool isNullable = isNullableValue || (other.IsReferenceType && parameter.Type.NullableAnnotation == NullableAnnotation.Annotated);
        if (other is not INamedTypeSymbol otherType || SchemaParser.ParseShape(otherType, scope.CancellationToken) is not { } shape)
        {
            return Refuse($"'{other.Name}' is no [FeatureSchema]");
        }

        if (SymbolEqualityComparer.Default.Equals(otherType, scope.RowType)) return Refuse($"'{other.Name}' is the row in hand; use an aggregate over earlier rows");
        if (!DeclaredTypeRules.CanHaveMembers(otherType, scope.Compilation, scope.CancellationToken)) return Refuse($"'{other.Name}' has an error of its own");
        if (SymbolEqualityComparer.Default.Equals(other, scope.RowType)) return Refuse("it is the row in hand's own schema; earlier rows are what aggregates are for");
        if (!isNullable) return Refuse($"there may be no row, so the parameter must be '{other.Name}?'");
        if (shape.EventTime is null) return Refuse($"'{other.Name}' has no [EventTime]");
        if (scope.Row.EventTime is null) return Refuse($"'{scope.RowType.Name}' has no [EventTime]");
        List<ColumnShape> otherKeys = [.. shape.Keys];
        if (otherKeys.Count == 0) return Refuse($"'{other.Name}' has no [EntityKey]");
        if (otherKeys.Count > KeyParser.MaximumParts) return Refuse($"'{other.Name}' has {otherKeys.Count} entity keys; a key has at most three parts");
        List<ColumnShape>? keys = KeyColumns(scope, attribute, otherKeys, out string? problem);
        if (keys is null) return Refuse(problem!);
        string rowType = TypeNames.FullyQualified(otherType);
        KeyModel key = KeyParser.Of(keys, "row");
        if (_models.Find(model => model.RowType == rowType && model.Key == key) is { } known) return known.Local;
        string table = scope.StateNames.Table(otherType.Name + "By" + string.Concat(keys.Select(column => column.Name)));
        var added = new AsOfModel(
            table,
            rowType,
            scope.Locals.For(table),
            scope.Locals.For(table + "Found"),
            key,
            KeyParser.Of(otherKeys, "other"),
            Identifier.Escape(shape.EventTime.Name),
            shape.AvailableAfterTicks,
            Fingerprints.Of(table, rowType, shape.AvailableAfterTicks.ToString(CultureInfo.InvariantCulture)));
        _models.Add(added);
        return added.Local;

        string? Refuse(string reason)
        {
            scope.Report(PipelineRules.AsOfDoesNotFit, SymbolLocations.OfIdentifier(parameter), parameter.Name, reason);
            return null;
        }
    }

    private static List<ColumnShape>? KeyColumns(GraphScope scope, AttributeData attribute, List<ColumnShape> otherKeys, out string? problem)
    {
        List<string> names = attribute.ConstructorArguments.ElementAtOrDefault(0) is { Kind: TypedConstantKind.Array, IsNull: false, Values: { IsEmpty: false } values }
            ? [.. values.Select(value => value.Value as string ?? "")]
            : [.. otherKeys.Select(key => key.Name)];
        if (names.Count != otherKeys.Count)
        {
            problem = $"it names {names.Count} columns, and the other schema has {otherKeys.Count} entity keys: {string.Join(", ", otherKeys.Select(key => key.Name))}";
            return null;
        }

        var columns = new List<ColumnShape>();
        for (int i = 0; i < names.Count; i++)
        {
            ColumnShape? column = scope.Row.Find(names[i]);
            problem = column is null ? $"'{scope.RowType.Name}' has no column '{names[i]}'"
                : KeyParser.WhyUnknown(column) is { } unknown ? $"'{names[i]}' cannot be a key: {unknown}"
                : KeyParser.KeyTypeOf(column.Type) is not { } type ? $"'{names[i]}' is '{column.Type.FullName}', which cannot be a key"
                : type != KeyParser.KeyTypeOf(otherKeys[i].Type) ? $"'{names[i]}' is '{column.Type.Name}', and the other schema's '{otherKeys[i].Name}' is '{otherKeys[i].Type.Name}'"
                : null;
            if (problem is not null) return null;
            columns.Add(column!);
        }

        problem = null;
        return columns;
    }
}
