using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.CodeFixes;

/// <summary>PDL1008: writes <c>?</c> behind the type of a column that is known late.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeNullableCodeFix)), Shared]
public sealed class MakeNullableCodeFix : CodeFixProvider
{
    internal const string Title = "Make the column nullable";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SchemaRules.LateColumnNotNullable.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new FixAllOccurrences(nameof(MakeNullableCodeFix));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (FindType(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } type) continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(type, MakeNullable(type)))), nameof(MakeNullableCodeFix)),
                diagnostic);
        }
    }

    // The type of a property, or of the parameter of a positional record; not one that can be null already.
    private static TypeSyntax? FindType(SyntaxNode node)
    {
        TypeSyntax? type = node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is PropertyDeclarationSyntax or ParameterSyntax) switch
        {
            PropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            _ => null,
        };
        return type is null or NullableTypeSyntax or RefTypeSyntax or PointerTypeSyntax ? null : type;
    }

    private static NullableTypeSyntax MakeNullable(TypeSyntax type) =>
        SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia());
}
