using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Labeling;

/// <summary>A method's parameters and body without its name, white space and comments, to compare.</summary>
internal static class MethodText
{
    private const char Separator = '\u0001';

    public static string? Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (GeneratedTrees.IsGenerated(reference.SyntaxTree) || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration) continue;
            IEnumerable<StatementSyntax>? statements = declaration.Body?.Statements;
            CSharpSyntaxNode? expression = declaration.ExpressionBody?.Expression ?? (declaration.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null);
            if (expression is null && statements is null) return null;
            var text = new StringBuilder();
            Append(text, declaration.ParameterList);
            if (expression is not null) Append(text, expression);
            else foreach (StatementSyntax statement in statements!) Append(text, statement);
            return text.ToString();
        }

        return null;
    }

    private static void Append(StringBuilder text, SyntaxNode node)
    {
        foreach (SyntaxToken token in node.DescendantTokens()) text.Append(token.Text).Append(Separator);
    }
}
