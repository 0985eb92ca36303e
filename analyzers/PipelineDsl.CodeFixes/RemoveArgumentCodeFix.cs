using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PipelineDsl.CodeFixes;

/// <summary>Removes the argument of an attribute that a rule points at.</summary>
/// <param name="rule">The rule.</param>
/// <param name="argument">The argument's name.</param>
/// <param name="title">What the fix is called in an editor.</param>
public abstract class RemoveArgumentCodeFix(string rule, string argument, string title) : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [rule];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new FixAllOccurrences(GetType().Name);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            AttributeArgumentSyntax? found = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeArgumentSyntax>();
            if (found?.NameEquals?.Name.Identifier.ValueText != argument) continue;
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(AttributeSyntaxEdits.Remove(root, found))), GetType().Name), diagnostic);
        }
    }
}
