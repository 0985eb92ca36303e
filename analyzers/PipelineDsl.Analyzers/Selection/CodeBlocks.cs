using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>The code of a file, one piece a symbol: bodies, initializers, top-level statements.</summary>
internal static class CodeBlocks
{
    public static IEnumerable<SyntaxNode> In(SyntaxNode root) => root.DescendantNodesAndSelf(static node => !IsBlock(node) || node is TypeDeclarationSyntax or CompilationUnitSyntax).Where(IsBlock);

    /// <summary>The symbol that a piece of code belongs to; for an initializer, the field or property.</summary>
    public static ISymbol? OwnerOf(SyntaxNode block, SemanticModel model, CancellationToken cancellationToken) => block switch
    {
        ArrowExpressionClauseSyntax { Parent: { } property } => (model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod,
        EqualsValueClauseSyntax { Parent: { } member } => model.GetDeclaredSymbol(member, cancellationToken),
        TypeDeclarationSyntax type => model.GetDeclaredSymbol(type, cancellationToken)?.InstanceConstructors.FirstOrDefault(Flow.SourceBodies.IsPrimary),
        _ => model.GetDeclaredSymbol(block, cancellationToken),
    };

    private static bool IsBlock(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => true,
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } } => true,
        TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax, ..] } => true,
        CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement),
        _ => false,
    };
}
