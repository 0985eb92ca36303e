using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Analyzers;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.CodeFixes;

/// <summary>PDL2601: adds <c>[Numeric]</c>, or where the feature's values can be categories <c>[OneHot]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SayWhatItIsCodeFix)), Shared]
public sealed class SayWhatItIsCodeFix : CodeFixProvider
{
    internal const string Title = "Add [OneHot] or [Numeric]";
    internal const string OneHot = "Add [OneHot]: it is a code";
    internal const string Numeric = "Add [Numeric]: it is a quantity";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.CodeAsNumber.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            MethodDeclarationSyntax? method = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<MethodDeclarationSyntax>();
            if (method is null || AttributeSyntaxEdits.Find(method.AttributeLists, "Feature") is not { Parent: AttributeListSyntax list }) continue;
            if (diagnostic.Properties.ContainsKey(IdentityAnalyzer.CategoryProperty)) Offer(OneHot, nameof(OneHot));
            Offer(Numeric, nameof(Numeric));

            void Offer(string title, string attribute) => context.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(list, AttributeSyntaxEdits.Add(list, AttributeSyntaxEdits.Create(attribute))))),
                    attribute),
                diagnostic);
        }
    }
}
