using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Hazards;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers;

/// <summary>
/// PDL3xxx and PDL4xxx: code of features, aggregates and labeling functions that behaves differently in serving or leaves garbage. The two families
/// are one analyzer, because both are found in one look at each body.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FeatureCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. SkewRules.All, .. AllocationRules.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownAttributes.Feature.MetadataName) is null) return;
            var engine = new HazardEngine(start.Compilation);
            start.RegisterSemanticModelAction(file =>
            {
                foreach (IMethodSymbol method in FeatureMethods.In(file)) Analyze(method, file, engine);
            });
        });
    }

    private static void Analyze(IMethodSymbol method, SemanticModelAnalysisContext context, HazardEngine engine)
    {
        if (EntryPoint.Of(method) is not { } entry) return;
        foreach (HazardFinding finding in engine.Find(entry.Method, context.CancellationToken)) context.ReportDiagnostic(Describe(entry, finding));
    }

    private static Diagnostic Describe(EntryPoint entry, HazardFinding finding)
    {
        string path = finding.Steps.IsEmpty ? "" : $" ({string.Join(" → ", finding.Steps.Select(step => step.Name).Prepend(entry.Method.Name))})";
        return Diagnostic.Create(
            HazardRules.For(finding.Kind),
            finding.Site,
            finding.Steps.Skip(1).Select(step => step.Location),
            $"{entry.Role} '{entry.Method.Name}'",
            finding.Cause,
            path);
    }
}
