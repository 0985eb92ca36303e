using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace PipelineDsl.CodeFixes.FeatureCode;

/// <summary>What a finding in feature code comes from.</summary>
/// <param name="Document">The file it stands in.</param>
/// <param name="Root">The file's root.</param>
/// <param name="Model">The file's semantic model.</param>
/// <param name="Node">The node that is pointed at.</param>
/// <param name="CancellationToken">Cancels.</param>
internal sealed record Cause(Document Document, SyntaxNode Root, SemanticModel Model, SyntaxNode Node, CancellationToken CancellationToken)
{
    /// <summary>The call that is pointed at by its name; null when it is none.</summary>
    public InvocationExpressionSyntax? Call =>
        Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.Expression.Span.Contains(Node.Span) ? call : null;

    /// <summary>The method that is called.</summary>
    public IMethodSymbol? Method => Call is { } call ? Model.GetSymbolInfo(call, CancellationToken).Symbol as IMethodSymbol : null;

    public static async Task<Cause?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Location location = diagnostic.AdditionalLocations is [.., { } last] ? last : diagnostic.Location;
        Document? place = location.SourceTree is { } tree ? document.Project.Solution.GetDocument(tree) : null;
        if (place is null || await place.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root) return null;
        if (!root.FullSpan.Contains(location.SourceSpan) || await place.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return null;
        return new Cause(place, root, model, root.FindNode(location.SourceSpan, getInnermostNodeForTie: true), cancellationToken);
    }

    /// <summary>The name of a type, to be shortened and imported when the fix is applied; null when the type is not referenced.</summary>
    public ExpressionSyntax? NameOf(string type) => Model.Compilation.GetTypeByMetadataName(type) is { } symbol
        ? (SyntaxGenerator.GetGenerator(Document).TypeExpression(symbol) as ExpressionSyntax)?.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation)
        : null;

    /// <summary>The root with one node for another, the space around it kept.</summary>
    public SyntaxNode Replace(SyntaxNode old, SyntaxNode @new) => Root.ReplaceNode(old, @new.WithTriviaFrom(old));

    /// <summary>The type that an expression would have in place of another; null when it would not compile.</summary>
    public ITypeSymbol? TypeInPlaceOf(ExpressionSyntax old, ExpressionSyntax @new)
    {
        SymbolInfo symbol = Model.GetSpeculativeSymbolInfo(old.SpanStart, @new, SpeculativeBindingOption.BindAsExpression);
        return symbol.Symbol is null ? null : Model.GetSpeculativeTypeInfo(old.SpanStart, @new, SpeculativeBindingOption.BindAsExpression).Type;
    }

    /// <summary>Whether an expression could stand for another without changing the type.</summary>
    public bool KeepsType(ExpressionSyntax old, ExpressionSyntax @new)
    {
        ITypeSymbol? type = old.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access && access.WhenNotNull.Span.Contains(old.Span)
            ? TypeInFileInPlaceOf(old, @new)
            : TypeInPlaceOf(old, @new);
        return SymbolEqualityComparer.Default.Equals(type, Model.GetTypeInfo(old, CancellationToken).Type);
    }

    // What stands behind "?." means nothing by itself: it is looked at in the changed file.
    private ITypeSymbol? TypeInFileInPlaceOf(ExpressionSyntax old, ExpressionSyntax @new)
    {
        var mark = new SyntaxAnnotation();
        SyntaxTree tree = Root.SyntaxTree.WithRootAndOptions(Root.ReplaceNode(old, @new.WithAdditionalAnnotations(mark)), Root.SyntaxTree.Options);
        SemanticModel model = Model.Compilation.ReplaceSyntaxTree(Root.SyntaxTree, tree).GetSemanticModel(tree);
        SyntaxNode changed = tree.GetRoot(CancellationToken).GetAnnotatedNodes(mark).Single();
        if (model.GetSymbolInfo(changed, CancellationToken).Symbol is null || model.GetTypeInfo(changed, CancellationToken).Type is not { } type) return null;

        // The same type in another compilation is another symbol: basic types are told by what they are.
        return type.SpecialType == SpecialType.None ? null : Model.Compilation.GetSpecialType(type.SpecialType);
    }
}
