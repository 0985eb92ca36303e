using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Declarations;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers;

/// <summary>PDL1xxx: declarations that the generator cannot follow, found by the parsers that the generator uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. SchemaRules.All, .. PipelineRules.All, .. ModelRules.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownAttributes.FeatureSchema.MetadataName) is null) return;
            start.RegisterSymbolAction(Check, SymbolKind.NamedType);
        });
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            foreach (DeclarationKind kind in DeclarationKind.All)
            {
                if (kind.Attribute.Matches(attribute)) kind.Check(type, context.Compilation, new ReportingSink(context), context.CancellationToken);
            }
        }
    }
}
