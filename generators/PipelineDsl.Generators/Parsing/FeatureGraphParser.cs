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
        var crosses = new List<CrossHeader>();
        var outputs = new List<OutputModel>(scope.Sets.Models.SelectMany(set => set.Outputs));
        var methods = new HashSet<string>(StringComparer.Ordinal);
        var assumptions = new List<AssumptionModel>();
        foreach (ISymbol member in SourceOrder.MembersOf(scope.Type))
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            if (member is not IMethodSymbol { Name.Length: > 0 } method || GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(method)) continue;
            if (MemberDeclaration.Of(method) is not { } declaration || !IsSound(scope, method, declaration, methods)) continue;
            assumptions.AddRange(AssumptionParser.Parse(method));
            if (declaration.HasAnother) scope.Report(PipelineRules.DuplicateName, SymbolLocations.OfIdentifier(method), method.Name);
            switch (declaration.Kind)
            {
                case MemberDeclarationKind.Aggregate when AggregateParser.Parse(scope, method, declaration.Attribute) is { } model:
                    aggregates.Add(model);
                    outputs.AddRange(model.Outputs.Select(output => output.Value));
                    break;
                case MemberDeclarationKind.Feature when FeatureHeader.Parse(scope, method, declaration.Attribute) is { } header:
                    headers.Add(header);
                    outputs.AddRange(header.Outputs);
                    break;
                case MemberDeclarationKind.Columns:
                    outputs.AddRange(ColumnsParser.Parse(scope, method, declaration.Attribute));
                    break;
                case MemberDeclarationKind.Cross:
                    CrossHeader cross = CrossParser.Header(scope, method, declaration.Attribute);
                    crosses.Add(cross);
                    outputs.Add(cross.Output);
                    break;
            }
        }

        ReportDuplicates(scope, outputs);
        List<FeatureParser.Parsed> parsed = FeatureParser.ParseAll(scope, headers);
        foreach (CrossHeader cross in crosses)
        {
            if (CrossParser.Parse(scope, cross) is { } feature) parsed.Add(feature);
        }

        List<FeatureModel> features = FeatureOrder.Sort(scope, parsed);
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

    private static bool IsSound(GraphScope scope, IMethodSymbol method, MemberDeclaration declaration, HashSet<string> methods)
    {
        if (!(declaration.HasBody ? MemberDeclaration.IsPlain(method) : MemberDeclaration.IsBodyless(method)))
        {
            scope.Report(declaration.HasBody ? PipelineRules.NotAStaticMethod : PipelineRules.NotBodyless, SymbolLocations.OfIdentifier(method), method.Name, declaration.Kind.ToString());
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
