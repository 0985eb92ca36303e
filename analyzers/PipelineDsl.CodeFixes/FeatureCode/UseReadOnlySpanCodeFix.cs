using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.CodeFixes.FeatureCode;

/// <summary>PDL4005: makes a local array that is only read a <c>ReadOnlySpan</c>, which needs no object.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseReadOnlySpanCodeFix)), Shared]
public sealed class UseReadOnlySpanCodeFix : FeatureCodeFix
{
    internal const string Title = "Use a ReadOnlySpan";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AllocationRules.Creation.Id];

    private protected override string TitleOf => Title;

    private protected override SyntaxNode? Fix(Cause cause)
    {
        if (ElementsOf(cause.Node) is not { } elements || cause.Node.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }) return null;
        if (declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } } declaration) return null;
        if (cause.Model.GetDeclaredSymbol(declarator, cause.CancellationToken) is not ILocalSymbol { Type: IArrayTypeSymbol { Rank: 1, ElementType: { } element } } local) return null;
        if (elements.Any(item => item is SpreadElementSyntax) || !IsOnlyRead(local, declaration, cause)) return null;
        if (cause.NameOf("System.ReadOnlySpan`1") is null) return null;
        TypeSyntax span = SyntaxFactory.ParseTypeName($"ReadOnlySpan<{element.ToMinimalDisplayString(cause.Model, declaration.SpanStart)}>").WithTriviaFrom(declaration.Type);
        if (cause.Model.GetSpeculativeTypeInfo(declaration.SpanStart, span, SpeculativeBindingOption.BindAsTypeOrNamespace).Type?.OriginalDefinition.MetadataName != "ReadOnlySpan`1") return null;
        CollectionExpressionSyntax collection = SyntaxFactory.CollectionExpression(
            SyntaxFactory.Token(SyntaxKind.OpenBracketToken),
            SyntaxFactory.SeparatedList(elements, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(0, elements.Count - 1))),
            SyntaxFactory.Token(SyntaxKind.CloseBracketToken));
        VariableDeclaratorSyntax changed = declarator.WithInitializer(declarator.Initializer!.WithValue(collection.WithTriviaFrom(cause.Node)));
        return cause.Replace(declaration, declaration.WithType(span).WithVariables([changed]));
    }

    // The elements as written; null when the array has others or when something is said among them.
    private static IReadOnlyList<CollectionElementSyntax>? ElementsOf(SyntaxNode array)
    {
        IEnumerable<CollectionElementSyntax>? elements = array switch
        {
            CollectionExpressionSyntax collection => collection.Elements,
            ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => Elements(initializer),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => Elements(initializer),
            InitializerExpressionSyntax initializer => Elements(initializer),
            _ => null,
        };
        bool isCommented = array.DescendantTrivia().Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return elements is null || isCommented ? null : [.. elements.Select(element => element.WithoutTrivia())];
    }

    private static IEnumerable<CollectionElementSyntax> Elements(InitializerExpressionSyntax initializer) => initializer.Expressions.Select(SyntaxFactory.ExpressionElement);

    private static bool IsOnlyRead(ILocalSymbol local, VariableDeclarationSyntax declaration, Cause cause)
    {
        if (declaration.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) is not { } function) return false;
        if (cause.Model.GetEnclosingSymbol(declaration.SpanStart, cause.CancellationToken) is not IMethodSymbol { IsAsync: false, IsIterator: false }) return false;
        foreach (IdentifierNameSyntax name in function.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name || cause.Model.GetOperation(name, cause.CancellationToken) is not ILocalReferenceOperation use) continue;
            if (!SymbolEqualityComparer.Default.Equals(use.Local, local)) continue;
            SyntaxNode? inner = name.FirstAncestorOrSelf<SyntaxNode>(node => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax);
            if (inner != function || !IsRead(use)) return false;
        }

        return true;
    }

    private static bool IsRead(ILocalReferenceOperation use) => use.Parent switch
    {
        IArrayElementReferenceOperation { Indices: [{ Type.SpecialType: SpecialType.System_Int32 }] } element => ReferenceEquals(element.ArrayReference, use) && IsValueRead(element),
        IPropertyReferenceOperation { Property.Name: "Length" } => true,
        IConversionOperation { Type.Name: "ReadOnlySpan", Parent: IArgumentOperation } => true,
        IConversionOperation { IsImplicit: true, Parent: IForEachLoopOperation } => true,
        IForEachLoopOperation => true,
        _ => false,
    };

    private static bool IsValueRead(IArrayElementReferenceOperation element) => element.Parent switch
    {
        IAssignmentOperation assignment => !ReferenceEquals(assignment.Target, element),
        IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } or IAddressOfOperation => false,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } } => false,
        _ => true,
    };
}
