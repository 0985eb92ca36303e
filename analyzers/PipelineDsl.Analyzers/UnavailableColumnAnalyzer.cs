using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers;

/// <summary>PDL2001 and PDL2002: a feature whose value depends on a column of its own row that is not known when the row is scored.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnavailableColumnAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The key of the column's name in <see cref="Diagnostic.Properties"/>.</summary>
    internal const string ColumnProperty = "Column";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LeakageRules.OwnLabel, LeakageRules.OwnLateColumn];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // What the generator reads as the user's is judged as the user's, whatever a comment at the top of the file says.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownAttributes.Feature.MetadataName) is null) return;
            var engine = new FlowEngine(start.Compilation);
            var columns = new ConcurrentDictionary<ITypeSymbol, UnavailableColumns>(SymbolEqualityComparer.Default);
            start.RegisterSymbolAction(symbol => Analyze(symbol, engine, columns), SymbolKind.Method);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, FlowEngine engine, ConcurrentDictionary<ITypeSymbol, UnavailableColumns> known)
    {
        if (FeatureMethod.Of((IMethodSymbol)context.Symbol) is not { } feature || GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(feature.Method)) return;
        CancellationToken cancellationToken = context.CancellationToken;
        UnavailableColumns columns = known.GetOrAdd(feature.Row, row => UnavailableColumns.Of(row, engine, cancellationToken));
        if (columns.All.IsEmpty || engine.Summarize(feature.Method, cancellationToken) is not { } summary) return;
        foreach (Leak leak in LeakFinder.Find(feature, summary, columns)) context.ReportDiagnostic(Describe(feature, leak));
    }

    private static Diagnostic Describe(FeatureMethod feature, Leak leak)
    {
        ImmutableArray<FlowStep> steps = leak.Path.Steps;
        string path = string.Join(" → ", steps.Select(step => step.Name).Prepend(feature.Method.Name));
        return Diagnostic.Create(
            leak.Column.IsLabel ? LeakageRules.OwnLabel : LeakageRules.OwnLateColumn,
            leak.Path.Site ?? feature.Method.Locations[0],
            steps.Skip(1).Select(step => step.Location).Distinct(),
            ImmutableDictionary<string, string?>.Empty.Add(ColumnProperty, leak.Column.Property.Name),
            feature.Method.Name,
            leak.Column.Property.Name,
            path,
            leak.Column.Delay);
    }
}
