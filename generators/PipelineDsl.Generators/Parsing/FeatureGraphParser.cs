using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Parses what pipelines and feature sets have in common. Each kind of member has a parser of its own; this one puts them in order: sets, windows
/// and features are named first, then what parameters read is found, then features are sorted so that each follows what it reads.
/// </summary>
internal static class FeatureGraphParser
{
    public static FeatureGraphModel Parse(GraphScope scope)
    {
        scope.Sets.TakeOver(scope);
        var aggregates = new List<AggregateModel>();
        var headers = new List<FeatureHeader>();
        var outputs = new List<OutputModel>(scope.Sets.Models.SelectMany(set => set.Outputs));
        var methods = new HashSet<string>(StringComparer.Ordinal);
        var assumptions = new List<AssumptionModel>();
        foreach (ISymbol member in SourceOrder.MembersOf(scope.Type))
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            if (member is not IMethodSymbol { Name.Length: > 0 } method || GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(method)) continue;
            AttributeData? feature = KnownAttributes.Feature.FindOn(method);
            AttributeData? aggregate = KnownAttributes.Aggregate.FindOn(method);
            if ((feature ?? aggregate) is not { } attribute || !IsSound(scope, method, attribute, methods)) continue;
            assumptions.AddRange(AssumptionParser.Parse(method));
            if (feature is not null && aggregate is not null) scope.Report(PipelineRules.DuplicateName, SymbolLocations.OfIdentifier(method), method.Name);
            if (aggregate is not null)
            {
                if (AggregateParser.Parse(scope, method, aggregate) is not { } model) continue;
                aggregates.Add(model);
                outputs.AddRange(model.Outputs.Select(output => output.Value));
            }
            else if (FeatureHeader.Parse(scope, method, attribute) is { } header)
            {
                headers.Add(header);
                outputs.AddRange(header.Outputs);
            }
        }

        ReportDuplicates(scope, outputs);
        List<FeatureModel> features = FeatureOrder.Sort(scope, FeatureParser.ParseAll(scope, headers));
        if (outputs.Count == 0 && scope.Sink.FirstError is null)
        {
            scope.Report(PipelineRules.NoFeatures, SymbolLocations.OfIdentifier(scope.Type), scope.Type.Name);
        }

        return new FeatureGraphModel(
            TypeNames.FullyQualified(scope.Type),
            RowModels.Of(scope.RowType, scope.Row),
            scope.Sets.Models.ToEquatableArray(),
            scope.AsOfs.Models.ToEquatableArray(),
            aggregates.ToEquatableArray(),
            features.ToEquatableArray(),
            assumptions.ToEquatableArray(),
            outputs.ToEquatableArray(),
            scope.Locals.For("IsRetry"));
    }

    private static bool IsSound(GraphScope scope, IMethodSymbol method, AttributeData attribute, HashSet<string> methods)
    {
        string attributeName = attribute.AttributeClass!.Name.Replace("Attribute", "");
        if (!method.IsStatic || method.IsGenericMethod || method.MethodKind != MethodKind.Ordinary || (method.IsPartialDefinition && method.PartialImplementationPart is null))
        {
            scope.Report(PipelineRules.NotAStaticMethod, SymbolLocations.OfIdentifier(method), method.Name, attributeName);
            return false;
        }

        if (ReservedNames.Contains(method.Name))
        {
            scope.Report(PipelineRules.ReservedName, SymbolLocations.OfIdentifier(method), method.Name);
            return false;
        }

        if (methods.Add(method.Name)) return true;
        scope.Report(PipelineRules.DuplicateName, SymbolLocations.OfIdentifier(method), method.Name);
        return false;
    }

    private static void ReportDuplicates(GraphScope scope, List<OutputModel> outputs)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = outputs.Count - 1; i >= 0; i--)
        {
            int index = i;
            if (outputs.FindIndex(output => output.Name == outputs[index].Name) == index) continue;
            if (names.Add(outputs[i].Name)) scope.Report(PipelineRules.DuplicateName, SymbolLocations.OfIdentifier(scope.Type), outputs[i].Name);
            outputs.RemoveAt(i);
        }
    }
}
