using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Analyzers;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.CodeFixes;

/// <summary>PDL2003: marks the schema of the row looked up <c>[AvailableAfter]</c>, so that a row is found only once the column is known.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HoldBackRowCodeFix)), Shared]
public sealed class HoldBackRowCodeFix : CodeFixProvider
{
    internal const string Title = "Hold rows back until the column is known";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LeakageRules.AsOfLateColumn.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(UnavailableColumnAnalyzer.ColumnProperty, out string? column) || !diagnostic.Properties.TryGetValue(UnavailableColumnAnalyzer.DelayProperty, out string? delay)) continue;
            if (column is null || delay is null) continue;
            MethodDeclarationSyntax? method = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<MethodDeclarationSyntax>();
            if (method is null || model.GetDeclaredSymbol(method, context.CancellationToken) is not { } feature || RowOf(feature, column) is not { } row) continue;
            if (await DeclarationOfAsync(row, context.Document.Project.Solution, context.CancellationToken).ConfigureAwait(false) is not var (document, declaration)) continue;
            context.RegisterCodeFix(CodeAction.Create(Title, token => HoldBackAsync(document, declaration, delay, token), $"{nameof(HoldBackRowCodeFix)} {row.Name} {delay}"), diagnostic);
        }
    }

    private static INamedTypeSymbol? RowOf(IMethodSymbol feature, string column)
    {
        foreach (IParameterSymbol parameter in feature.Parameters)
        {
            if (KnownAttributes.AsOf.FindOn(parameter) is null) continue;
            ITypeSymbol type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : parameter.Type;
            if (type is INamedTypeSymbol row && row.GetMembers(column).Any(member => KnownAttributes.AvailableAfter.FindOn(member) is not null)) return row;
        }

        return null;
    }

    private static async Task<(Document Document, TypeDeclarationSyntax Declaration)?> DeclarationOfAsync(INamedTypeSymbol row, Solution solution, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in row.DeclaringSyntaxReferences)
        {
            if (solution.GetDocument(reference.SyntaxTree) is not { } document || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not TypeDeclarationSyntax declaration) continue;
            if (AttributeSyntaxEdits.Find(declaration.AttributeLists, "FeatureSchema") is not null) return (document, declaration);
        }

        return null;
    }

    private static async Task<Document> HoldBackAsync(Document document, TypeDeclarationSyntax declaration, string delay, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (AttributeSyntaxEdits.Find(declaration.AttributeLists, "AvailableAfter") is { ArgumentList.Arguments: [{ Expression: var declared }, ..] })
        {
            return document.WithSyntaxRoot(root.ReplaceNode(declared, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(delay)).WithTriviaFrom(declared)));
        }

        var list = (AttributeListSyntax)AttributeSyntaxEdits.Find(declaration.AttributeLists, "FeatureSchema")!.Parent!;
        return document.WithSyntaxRoot(root.ReplaceNode(list, AttributeSyntaxEdits.Add(list, AttributeSyntaxEdits.Create("AvailableAfter", delay))));
    }
}
