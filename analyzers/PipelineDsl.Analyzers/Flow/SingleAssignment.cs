using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Variables that are set where they are declared and never again.</summary>
internal static class SingleAssignment
{
    /// <summary>What a variable is set to where it is declared.</summary>
    public static ExpressionSyntax? Initializer(ISymbol variable) => (variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value;

    /// <summary>Whether a variable is only read after that.</summary>
    public static bool IsOnlyRead(ILocalSymbol local)
    {
        if (local.IsRef || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declarator) return false;
        SyntaxNode scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? declarator.SyntaxTree.GetRoot();
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name).All(IsRead);
    }

    // What is not known to read it may write it.
    private static bool IsRead(ExpressionSyntax name) => name.Parent switch
    {
        ParenthesizedExpressionSyntax parentheses => IsRead(parentheses),
        PrefixUnaryExpressionSyntax operation => operation.IsKind(SyntaxKind.LogicalNotExpression),
        MemberAccessExpressionSyntax access => access.Expression == name && access.IsKind(SyntaxKind.SimpleMemberAccessExpression),
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.None, Parent: BaseArgumentListSyntax } => true,
        AssignmentExpressionSyntax assignment => assignment.Right == name,
        BinaryExpressionSyntax or ConditionalExpressionSyntax or IfStatementSyntax or WhileStatementSyntax or IsPatternExpressionSyntax or WithExpressionSyntax => true,
        InterpolationSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax => true,
        _ => false,
    };
}
