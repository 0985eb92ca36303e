using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[Aggregate]</c> methods.</summary>
internal static class AggregateParser
{
    /// <summary>The aggregate, or null when it cannot be used.</summary>
    public static AggregateModel? Parse(GraphScope scope, IMethodSymbol method, AttributeData attribute)
    {
        if (scope.Row.EventTime is null)
        {
            scope.Report(PipelineRules.AggregateWithoutTime, SymbolLocations.OfIdentifier(method), method.Name, scope.RowType.Name);
            return null;
        }

        if (RowParameter(scope, method) is not { } row || ValueTypeOf(scope, method) is not { } type) return null;
        if (AggregateKeyParser.Parse(scope, method, attribute) is not { } keyColumns) return null;
        KeyModel key = KeyParser.Of(keyColumns, "row");
        List<string> functions = [.. AggregateFunctions.Of(attribute.ConstructorArguments.ElementAtOrDefault(0).Value as int? ?? 0)];
        List<WindowModel> windows = Windows(scope, method, attribute);
        if (functions.Count == 0 || windows.Count == 0)
        {
            if (functions.Count == 0) scope.Report(PipelineRules.EmptyAggregate, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), method.Name, "it names no function; write Aggregates.Count, Sum or Mean");
            else if (WindowConstants(attribute).Length == 0) scope.Report(PipelineRules.EmptyAggregate, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), method.Name, "it names no window; write a length such as \"7d\"");
            return null;
        }

        AggregateDelay delay = AggregateDelay.Infer(scope, method, row, attribute);
        bool includesCurrent = Named(attribute, "IncludeCurrent").Value is true;
        if (includesCurrent && delay.Unavailable is { } unavailable)
        {
            scope.Report(
                LeakageRules.IncludeCurrentLate,
                SymbolLocations.OfArgument(attribute, "IncludeCurrent", scope.CancellationToken),
                method.Name,
                unavailable.Name,
                unavailable.Role == ColumnRole.Label ? "the label, which is never known when the row is scored" : $"which is known only {DurationText.Of(unavailable.AvailableAfterTicks)} later");
        }

        int version = Named(attribute, "Version").Value as int? ?? 1;
        double? empty = Named(attribute, "Empty").Value as double?;
        string[] declaration = [key.Type, key.Expression, delay.Ticks.ToString(CultureInfo.InvariantCulture), includesCurrent ? "current" : "", empty?.ToString("R", CultureInfo.InvariantCulture) ?? ""];
        string local = scope.Locals.For(method.Name);
        string keyedLocal = scope.Locals.For(method.Name + "Keyed");
        string currentLocal = scope.Locals.For(method.Name + "Current");
        var outputs = new List<AggregateOutputModel>();
        for (int i = 0; i < windows.Count; i++)
        {
            foreach (string function in functions)
            {
                outputs.Add(Output(scope, method, function, windows[i], $"{local}[{i}]", type, key, keyedLocal, empty, version, declaration));
            }
        }

        EncoderTargets.Check(scope, method, [.. windows.SelectMany(window => functions.Select(function => NamesOf(method, function, window)))]);
        ulong fingerprint = Fingerprints.Of([method.Name, type.FullName, version.ToString(CultureInfo.InvariantCulture), .. declaration, .. windows.Select(window => window.Ticks.ToString(CultureInfo.InvariantCulture))]);
        return new AggregateModel(
            method.Name, Identifier.Escape(method.Name), scope.StateNames.Windows(method.Name), GraphScope.RowArgument(row), local, keyedLocal, currentLocal, type, key, keyColumns.Select(column => column.Name).ToEquatableArray(), windows.ToEquatableArray(),
            delay.Ticks, includesCurrent, delay.ReadsLabel, fingerprint, outputs.ToEquatableArray());
    }

    private static AggregateOutputModel Output(
        GraphScope scope, IMethodSymbol method, string function, WindowModel window, string result, TypeRef value, KeyModel key, string keyedLocal, double? empty, int version, string[] declaration)
    {
        string name = NamesOf(method, function, window).Name;
        TypeRef type = AggregateFunctions.ResultOf(function, value);
        string? emptyLiteral = function != AggregateFunctions.Mean || empty is not { } number ? null
            : type.Kind == ValueKind.Single ? CSharpLiteral.Of((float)number) : CSharpLiteral.Of(number);
        bool mayBeMissing = function == AggregateFunctions.Mean && emptyLiteral is null;
        string source = AggregateFunctions.Source(function, value, result, emptyLiteral);
        if (key.Condition is not null)
        {
            source = mayBeMissing ? $"{keyedLocal} ? {source} : null" : $"{keyedLocal} ? ({type.Name}?){source} : null";
            mayBeMissing = true;
        }

        if (mayBeMissing) type = FeatureTypes.OrMissing(type);
        EncodingModel encoding = EncoderChainParser.Parse(scope, method, NamesOf(method, function, window), type);
        ulong fingerprint = Fingerprints.Of(name, type, version, encoding, [.. declaration, window.Ticks.ToString(CultureInfo.InvariantCulture)]);
        string summary = $"The {function.ToLowerInvariant()} of <c>{method.Name}</c> over {window.Text}.";
        var output = new OutputModel(name, type, true, scope.Locals.For(name), summary, version, fingerprint, encoding);
        scope.Outputs.Add(new NamedOutput(method.Name, function, window.Text, false, output));
        return new AggregateOutputModel(output, source);
    }

    private static OutputNames NamesOf(IMethodSymbol method, string function, WindowModel window)
    {
        string lower = function.ToLowerInvariant();
        return new OutputNames($"{method.Name}_{lower}_{window.Text}", function, lower, window.Text, $"{lower}_{window.Text}");
    }

    private static IParameterSymbol? RowParameter(GraphScope scope, IMethodSymbol method)
    {
        if (method.Parameters.Length == 1 && scope.IsRow(method.Parameters[0]) && method.Parameters[0].RefKind is not (RefKind.Ref or RefKind.Out)) return method.Parameters[0];
        ISymbol wrong = method.Parameters.FirstOrDefault(parameter => !scope.IsRow(parameter)) ?? (ISymbol)method;
        scope.Report(PipelineRules.UnknownParameter, SymbolLocations.OfIdentifier(wrong), wrong.Name, method.Name, $"is not expected: an aggregate has one parameter, the row '{scope.RowType.Name}'");
        return null;
    }

    private static TypeRef? ValueTypeOf(GraphScope scope, IMethodSymbol method)
    {
        TypeRef type = TypeRefs.Of(method.ReturnType);
        if (FeatureTypes.IsSummable(type)) return type;
        scope.Report(PipelineRules.UnsupportedAggregateType, SymbolLocations.OfType(method, scope.CancellationToken), method.Name, method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        return null;
    }

    private static List<WindowModel> Windows(GraphScope scope, IMethodSymbol method, AttributeData attribute)
    {
        var windows = new List<WindowModel>();
        System.Collections.Immutable.ImmutableArray<TypedConstant> constants = WindowConstants(attribute);
        for (int i = 0; i < constants.Length; i++)
        {
            string? text = constants[i].Value as string;
            Location location() => SymbolLocations.OfArgument(attribute, i + 1, scope.CancellationToken);
            if (!Duration.TryParse(text, out long ticks, out string? reason))
            {
                scope.Report(SchemaRules.BadDuration, location(), CSharpLiteral.Of(text), reason!);
            }
            else if (ticks == 0)
            {
                scope.Report(PipelineRules.EmptyAggregate, location(), method.Name, $"the window {CSharpLiteral.Of(text)} has no length");
            }
            else if (windows.Any(window => window.Ticks == ticks))
            {
                scope.Report(PipelineRules.EmptyAggregate, location(), method.Name, $"the window {CSharpLiteral.Of(text)} is there already");
            }
            else
            {
                windows.Add(new WindowModel(text!, ticks));
            }
        }

        return windows;
    }

    private static System.Collections.Immutable.ImmutableArray<TypedConstant> WindowConstants(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length < 2 || attribute.ConstructorArguments[1] is not { Kind: TypedConstantKind.Array, IsNull: false } array) return [];
        return array.Values;
    }

    private static TypedConstant Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
