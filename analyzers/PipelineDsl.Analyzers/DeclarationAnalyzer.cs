using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Declarations;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers;

/// <summary>PDL1xxx, and leaks that show in a declaration (PDL2005, PDL2006, PDL2202, PDL2204): found by the parsers that the generator uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. SchemaRules.All, .. PipelineRules.All, .. ModelRules.All,
        LabelingDeclarationRules.LabelDoesNotFit, LabelingDeclarationRules.FunctionDoesNotFit, LabelingDeclarationRules.PreprocessDoesNotFit, LabelingDeclarationRules.TooFew,
        LeakageRules.IncludeCurrentLate, LeakageRules.DelayTooShort, SplitRules.LabelAggregates, SplitRules.GapTooShort,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // What the generator reads as the user's is judged as the user's, whatever a comment at the top of the file says.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
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
        var own = new ReportingSink(context.ReportDiagnostic, static (rule, _) => rule != SchemaRules.ContainerNotPartial);
        foreach (DeclarationKind kind in DeclarationKind.All)
        {
            if (kind.Attribute.FindOn(type) is not null) kind.Check(type, context.Compilation, own, context.CancellationToken);
        }

        // What a nested declaration asks of the types around it is said where they are analyzed: an editor offers fixes only for those.
        var around = new ReportingSink(context.ReportDiagnostic, (rule, location) => rule == SchemaRules.ContainerNotPartial && location == SymbolLocations.OfIdentifier(type));
        CheckNested(type, around, context.CancellationToken);
    }

    private static void CheckNested(INamedTypeSymbol type, ReportingSink sink, CancellationToken cancellationToken)
    {
        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            DeclarationKind? kind = DeclarationKind.All.FirstOrDefault(kind => kind.Attribute.FindOn(nested) is not null);
            if (kind is not null) DeclaredTypeRules.Check(nested, kind.Attribute.MetadataName, sink, cancellationToken);
            CheckNested(nested, sink, cancellationToken);
        }
    }
}
