using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PipelineDsl.CodeFixes.FeatureCode;

/// <summary>
/// A fix at the cause of a finding in feature code. The cause stands at the finding itself or, when it is in a helper, at the last additional
/// location, perhaps in another file.
/// </summary>
public abstract class FeatureCodeFix : CodeFixProvider
{
    private protected FeatureCodeFix()
    {
    }

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new FixAllOccurrences(GetType().Name);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await Cause.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } cause) continue;
            if (Fix(cause) is not { } root) continue;
            Solution changed = cause.Document.Project.Solution.WithDocumentSyntaxRoot(cause.Document.Id, root);
            context.RegisterCodeFix(CodeAction.Create(TitleOf, _ => Task.FromResult(changed), GetType().Name), diagnostic);
        }
    }

    private protected abstract string TitleOf { get; }

    /// <summary>The file's new root; null when no edit is sure to be right.</summary>
    private protected abstract SyntaxNode? Fix(Cause cause);
}
