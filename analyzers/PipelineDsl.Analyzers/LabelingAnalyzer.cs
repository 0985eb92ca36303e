using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Identity;
using PipelineDsl.Analyzers.Labeling;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Analyzers;

/// <summary>PDL2102: labeling functions whose columns all are features too, so that a model can learn the rule back.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LabelingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LabelingRules.LearnedBack];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownAttributes.LabelingFunction.MetadataName) is null) return;
            FlowEngine engine = FlowEngine.Of(start.Compilation);
            var pipelines = new PipelineIndex(start.Compilation);
            var rows = new ConcurrentDictionary<INamedTypeSymbol, RowColumns>(SymbolEqualityComparer.Default);
            start.RegisterSemanticModelAction(file =>
            {
                foreach (IMethodSymbol method in FeatureMethods.In(file)) Analyze(method, file, engine, pipelines, row => rows.GetOrAdd(row, RowColumns.Of));
            });
        });
    }

    private static void Analyze(IMethodSymbol method, SemanticModelAnalysisContext context, FlowEngine engine, PipelineIndex pipelines, Func<INamedTypeSymbol, RowColumns> columnsOf)
    {
        if (PipelineMember.Of(method) is not { Kind: MemberKind.LabelingFunction } member) return;
        if (ColumnsOf(member) is not { Count: > 0 } columns) return;

        // One that reads the label has an error.
        if (columnsOf(member.Row).All.Any(column => column.Role == ColumnRole.Label && columns.Contains(column.Property.Name))) return;
        foreach (INamedTypeSymbol pipeline in pipelines.Over(member.Row))
        {
            var left = new HashSet<string>(columns, StringComparer.Ordinal);
            var features = new List<Location>();
            foreach (PipelineMember feature in PipelineIndex.FeaturesOf(pipeline))
            {
                if (ColumnsOf(feature) is not { } read || !read.Overlaps(columns)) continue;
                left.ExceptWith(read);
                features.Add(SymbolLocations.OfIdentifier(feature.Method));
            }

            if (left.Count > 0) continue;
            string names = string.Join(", ", columns.Select(name => $"'{name}'"));
            context.ReportDiagnostic(Diagnostic.Create(LabelingRules.LearnedBack, SymbolLocations.OfIdentifier(member.Method), features, member.Method.Name, names, pipeline.Name));
        }

        ISet<string>? ColumnsOf(PipelineMember of) =>
            engine.Summarize(of.Method, context.CancellationToken) is { } summary ? RestsOn.Columns(of, summary, columnsOf(of.Row)) : null;
    }
}
