using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers;

/// <summary>PDL1301: declarations that get no generated members, because the referenced runtime library lacks what these would call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuntimeContractAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<KnownType> s_declarations =
        [KnownAttributes.FeatureSchema, KnownAttributes.FeatureSet, KnownAttributes.Pipeline, KnownAttributes.Model];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuntimeRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            int offered = RuntimeContract.VersionOf(start.Compilation);
            if (offered >= RuntimeContract.Required) return;
            start.RegisterSymbolAction(symbol => Check(symbol, offered), SymbolKind.NamedType);
        });
    }

    private static void Check(SymbolAnalysisContext context, int offered)
    {
        foreach (AttributeData attribute in context.Symbol.GetAttributes())
        {
            foreach (KnownType declaration in s_declarations)
            {
                if (declaration.Matches(attribute)) context.ReportDiagnostic(Describe(context, attribute, offered));
            }
        }
    }

    private static Diagnostic Describe(SymbolAnalysisContext context, AttributeData attribute, int offered)
    {
        AssemblyIdentity library = attribute.AttributeClass!.ContainingAssembly.Identity;
        return Diagnostic.Create(
            RuntimeRules.RuntimeTooOld,
            SymbolLocations.OfAttribute(attribute, context.CancellationToken),
            context.Symbol.Name,
            $"{library.Name} {library.Version}",
            offered,
            RuntimeContract.Required);
    }
}
