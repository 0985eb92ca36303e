using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Splits;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers;

/// <summary>PDL2201 and PDL2203: splits by chance where rows have a time, or belong to entities that features know.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SplitAnalyzer : DiagnosticAnalyzer
{
    private static readonly KnownType s_randomSplitter = new("PipelineDsl", "RandomSplitter");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SplitRules.RandomOverTime, SplitRules.EntitiesOnBothSides];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // What the generator reads as the user's is judged as the user's, whatever a comment at the top of the file says.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownAttributes.SplitRandom.MetadataName) is null) return;
            FlowEngine engine = FlowEngine.Of(start.Compilation);
            start.RegisterSymbolAction(symbol => CheckModel(symbol, engine), SymbolKind.NamedType);
            start.RegisterSemanticModelAction(CheckCalls);
        });
    }

    private static void CheckModel(SymbolAnalysisContext context, FlowEngine engine)
    {
        var model = (INamedTypeSymbol)context.Symbol;
        if (KnownAttributes.SplitRandom.FindOn(model) is not { } split || KnownAttributes.Model.FindOn(model) is not { AttributeClass.TypeArguments: [INamedTypeSymbol pipeline] }) return;
        if (KnownAttributes.Pipeline.FindOn(pipeline) is not { AttributeClass.TypeArguments: [INamedTypeSymbol row] } || SchemaParser.ParseShape(row, context.CancellationToken) is not { } shape) return;

        // Aggregated labels make it an error, which says all.
        EquatableArray<AggregateFacts> aggregates = PipelineParser.Facts(pipeline, context.Compilation, context.CancellationToken).Aggregates;
        if (aggregates.Any(aggregate => aggregate.ReadsLabel)) return;
        Location location = SymbolLocations.OfAttribute(split, context.CancellationToken);
        if (shape.EventTime is { } time) context.ReportDiagnostic(Diagnostic.Create(SplitRules.RandomOverTime, location, model.Name, time.Name));
        if (GroupFeatures.FirstTornApart(pipeline, aggregates, shape, RandomSplitParser.KeysOf(split), engine, context.CancellationToken) is var (key, feature))
        {
            context.ReportDiagnostic(Diagnostic.Create(SplitRules.EntitiesOnBothSides, location, model.Name, key, $"'{feature}'", row.Name));
        }
    }

    // The run-time twin of [SplitRandom]. Only what is called Split is bound.
    private static void CheckCalls(SemanticModelAnalysisContext context)
    {
        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        if (!tree.GetText(context.CancellationToken).ToString().Contains("Split")) return;
        foreach (InvocationExpressionSyntax call in tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()) CheckCall(call, context);
    }

    private static void CheckCall(InvocationExpressionSyntax call, SemanticModelAnalysisContext context)
    {
        if (NameOf(call) is not { Identifier.ValueText: "Split" } name) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { TypeArguments: [INamedTypeSymbol row] } method) return;
        if (!s_randomSplitter.Matches(method.ContainingType) || SchemaParser.ParseShape(row, context.CancellationToken)?.EventTime is not { } time) return;
        context.ReportDiagnostic(Diagnostic.Create(SplitRules.RandomOverTime, name.GetLocation(), row.Name, time.Name));
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
