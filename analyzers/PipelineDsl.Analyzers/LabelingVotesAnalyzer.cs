using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Labeling;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers;

/// <summary>PDL1405, PDL1406: classes that no labeling function votes for, and functions that are the same.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LabelingVotesAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LabelingDeclarationRules.ClassWithoutVotes, LabelingDeclarationRules.SameBody];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownAttributes.LabelingFunction.MetadataName) is null) return;
            start.RegisterSymbolStartAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (KnownAttributes.LabelingFunctions.FindOn(type) is not { AttributeClass.TypeArguments: [_, INamedTypeSymbol label] }) return;
        EquatableArray<LabelClassModel> classes = LabelClasses.Of(label);
        if (classes.Count is < 2 or > LabelClasses.Maximum) return;
        IMethodSymbol[] functions = [.. SourceOrder.MembersOf(type).OfType<IMethodSymbol>().Where(method => KnownAttributes.LabelingFunction.FindOn(method) is not null)];
        var votes = new PossibleVotes(label);
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol method && functions.Contains(method, SymbolEqualityComparer.Default)) votes.Add(block.OperationBlocks);
        });
        context.RegisterSymbolEndAction(end =>
        {
            ReportSameBodies(functions, end);
            if (functions.Length == 0 || votes.IsAny) return;
            foreach (string missing in votes.Missing())
            {
                end.ReportDiagnostic(Diagnostic.Create(LabelingDeclarationRules.ClassWithoutVotes, SymbolLocations.OfIdentifier(type), type.Name, missing));
            }
        });
    }

    private static void ReportSameBodies(IMethodSymbol[] functions, SymbolAnalysisContext context)
    {
        var seen = new Dictionary<string, IMethodSymbol>(StringComparer.Ordinal);
        foreach (IMethodSymbol function in functions)
        {
            if (MethodText.Of(function, context.CancellationToken) is not { } text) continue;
            if (!seen.TryGetValue(text, out IMethodSymbol first)) seen.Add(text, function);
            else context.ReportDiagnostic(Diagnostic.Create(LabelingDeclarationRules.SameBody, SymbolLocations.OfIdentifier(function), [SymbolLocations.OfIdentifier(first)], first.Name, function.Name));
        }
    }
}
