using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Identity;

/// <summary>
/// An exception may name the row that it is about: the model never sees it. Whether there is one decides about what follows, so what it says is among
/// the dependencies of the value all the same; the place in the code tells them apart.
/// </summary>
internal static class FailureMessages
{
    /// <summary>Whether a value enters a member only to be told by an exception: in a <c>throw</c>, or in a call made for no result that throws it.</summary>
    public static bool Tells(MethodSummary summary, Origin origin, FlowPath path)
    {
        if (path.Site is not { SourceTree: { } tree } site) return false;
        for (SyntaxNode? node = tree.GetRoot().FindNode(site.SourceSpan, getInnermostNodeForTie: true); node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ThrowStatementSyntax or ThrowExpressionSyntax:
                    return true;
                case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax }:
                    return summary.Thrown.Any(thrown => thrown.Key.Place.Equals(origin.Place) && site.Equals(thrown.Value.Site));
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax:
                    return false;
            }
        }

        return false;
    }
}
