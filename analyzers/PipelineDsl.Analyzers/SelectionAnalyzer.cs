using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Selection;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.Analyzers;

/// <summary>PDL2301 and PDL2302: results on evaluation rows that choose a model, a threshold or a parameter, and what is reported on them afterwards.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SelectionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SelectionRules.EvaluationChooses, SelectionRules.EvaluatedAgain];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(EvaluationTypes.Evaluation.MetadataName) is null) return;
            SourceBodies bodies = FlowEngine.Of(start.Compilation).Bodies;
            var summaries = new SelectionSummaries(bodies);
            var mentions = new EvaluationMentions(start.Compilation);
            start.RegisterSemanticModelAction(file =>
            {
                // Looking at all code of a project would cost more than all other analyzers do together.
                foreach (SyntaxNode block in mentions.BlocksIn(file.SemanticModel.SyntaxTree, file.CancellationToken))
                {
                    ISymbol? owner = CodeBlocks.OwnerOf(block, file.SemanticModel, file.CancellationToken);
                    if (owner is not null && BodyOf(owner, bodies, file.CancellationToken) is { } body) Analyze(file, body, summaries);
                }
            });
        });
    }

    private static IOperation? BodyOf(ISymbol owner, SourceBodies bodies, CancellationToken cancellationToken) =>
        owner is IMethodSymbol method ? bodies.Find(method, cancellationToken) : bodies.FindInitializer(owner, cancellationToken);

    private static void Analyze(SemanticModelAnalysisContext context, IOperation body, SelectionSummaries summaries)
    {
        SelectionScope scope = SelectionScope.Outermost(context.CancellationToken);
        if (!body.DescendantsAndSelf().Any(operation => IsOfInterest(operation, summaries, scope))) return;
        EvaluationMarks marks = EvaluationMarks.Of(body, summaries, scope);
        IReadOnlyList<Choice> choices = new ChoiceFinder(marks).Find();
        foreach (Choice choice in choices) context.ReportDiagnostic(Diagnostic.Create(SelectionRules.EvaluationChooses, choice.At, choice.Name));
        foreach (IOperation set in new ReadAgainFinder(marks).Find(choices))
        {
            context.ReportDiagnostic(Diagnostic.Create(SelectionRules.EvaluatedAgain, set.Syntax.GetLocation(), set.Syntax.ToString()));
        }
    }

    // Most code has nothing to do with evaluation rows.
    private static bool IsOfInterest(IOperation operation, SelectionSummaries summaries, SelectionScope scope) => operation switch
    {
        _ when EvaluationTypes.IsEvaluation(operation.Type) || EvaluationTypes.IsSet(operation.Type) => true,
        IInvocationOperation call => summaries.Returned(call.TargetMethod, scope).IsResult,
        IPropertyReferenceOperation property => summaries.Returned(property.Property, scope).IsResult,
        IMethodReferenceOperation reference => summaries.Returned(reference.Method, scope).IsResult,
        _ => false,
    };
}
