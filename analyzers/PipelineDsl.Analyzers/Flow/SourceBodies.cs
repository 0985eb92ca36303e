using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>The bodies of what is declared in one compilation. Nothing is ever asked of a tree of another one.</summary>
internal sealed class SourceBodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>Whether a symbol is declared in this compilation.</summary>
    public bool Declares(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>Whether a constructor is the parameter list of its type.</summary>
    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.MethodKind == MethodKind.Constructor && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    /// <summary>Whether what a constructor does is known though it has no body of its own: initializers, parameters that become members.</summary>
    public bool IsBodiless(IMethodSymbol constructor) =>
        constructor is { MethodKind: MethodKind.Constructor, IsExtern: false, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct } type } && Declares(constructor)
        && (IsPrimary(constructor) || constructor.IsImplicitlyDeclared && constructor.Parameters.IsEmpty) && !type.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>The body of a method, accessor, constructor, operator or local function; null when it has none here.</summary>
    public IOperation? Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        IMethodSymbol definition = (method.PartialImplementationPart ?? method).OriginalDefinition;
        foreach (SyntaxReference reference in definition.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree)) continue;
            SyntaxNode syntax = reference.GetSyntax(cancellationToken);
            if (syntax is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or TypeDeclarationSyntax)) continue;
            switch (Operation(syntax, cancellationToken))
            {
                case null or IMethodBodyOperation { BlockBody: null, ExpressionBody: null }: continue;
                case ILocalFunctionOperation { Body: { } body }: return body;
                case ILocalFunctionOperation: continue;
                case { } operation: return operation;
            }
        }

        return null;
    }

    /// <summary>What a field or an automatic property is initialised with; null when it has no initializer here.</summary>
    public IOperation? FindInitializer(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in member.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree)) continue;
            EqualsValueClauseSyntax? initializer = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (initializer is not null && Operation(initializer.Value, cancellationToken) is { } operation) return operation;
        }

        return null;
    }

    /// <summary>What the instance fields and properties of a type are initialised with, in the order of the code.</summary>
    public IEnumerable<(ISymbol Member, IOperation Value)> FindInitializers(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in type.OriginalDefinition.GetMembers())
        {
            if (member is not (IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false })) continue;
            if (FindInitializer(member, cancellationToken) is { } value) yield return (member, value);
        }
    }

    /// <summary>The operation of a node of this compilation.</summary>
    [SuppressMessage(
        "MicrosoftCodeAnalysisCorrectness",
        "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer",
        Justification = "A feature's value depends on helpers in other files. Models are made on demand, once a tree, and only for trees that calls lead to.")]
    public IOperation? Operation(SyntaxNode syntax, CancellationToken cancellationToken) =>
        _models.GetOrAdd(syntax.SyntaxTree, tree => compilation.GetSemanticModel(tree)).GetOperation(syntax, cancellationToken);
}
