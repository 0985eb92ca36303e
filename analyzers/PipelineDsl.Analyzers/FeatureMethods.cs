using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers;

/// <summary>
/// The methods of a file that may be features and the like. They are looked at when the file is done: by then the compiler has bound all bodies, and
/// who asks earlier has them bound a second time. An editor asks for a file at a time, too.
/// </summary>
internal static class FeatureMethods
{
    public static IEnumerable<IMethodSymbol> In(SemanticModelAnalysisContext file)
    {
        SyntaxTree tree = file.SemanticModel.SyntaxTree;
        if (GeneratedTrees.IsGenerated(tree)) yield break;
        foreach (SyntaxNode node in tree.GetRoot(file.CancellationToken).DescendantNodes(HasMethods))
        {
            if (node is not MethodDeclarationSyntax { AttributeLists.Count: > 0 } declaration) continue;
            if (file.SemanticModel.GetDeclaredSymbol(declaration, file.CancellationToken) is not IMethodSymbol { IsStatic: true } method) continue;

            // Of a partial method the two parts are one, and the first that has attributes stands for it.
            if (method.PartialDefinitionPart is { } definition && IsMarked(definition, file.CancellationToken)) continue;
            yield return method.PartialDefinitionPart ?? method;
        }
    }

    private static bool HasMethods(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static bool IsMarked(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences is [{ } reference, ..] && reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax { AttributeLists.Count: > 0 };
}
