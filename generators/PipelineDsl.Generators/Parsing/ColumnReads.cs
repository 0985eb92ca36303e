using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Finds which columns of the row a method reads, so that an aggregate's delay can be inferred. It reads syntax and asks for symbols only where a
/// call is given the row: <c>p.IsFraud</c> is a column, a computed property and a method of this compilation are followed, and any other use of the
/// row is taken to read all columns. It may say too many, never too few.
/// </summary>
internal sealed class ColumnReads
{
    private readonly RowMembers _members;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<string> _columns = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    private ColumnReads(GraphScope scope)
    {
        _members = new RowMembers(scope.RowType, scope.Row);
        _compilation = scope.Compilation;
        _cancellationToken = scope.CancellationToken;
    }

    /// <summary>The columns read, or null for any of them.</summary>
    public static HashSet<string>? Of(IMethodSymbol method, IParameterSymbol row, GraphScope scope)
    {
        var reads = new ColumnReads(scope);
        return reads.Follow(method, row) ? reads._columns : null;
    }

    /// <summary>Reads what a method does with a parameter that is the row.</summary>
    /// <returns>False when it may do anything.</returns>
    private bool Follow(IMethodSymbol method, IParameterSymbol row)
    {
        if (method.IsVirtual || method.IsOverride || method.IsAbstract || method.IsExtern) return false;
        if (method.PartialImplementationPart is { } implementation) (method, row) = (implementation, implementation.Parameters[row.Ordinal]);
        if (!_followed.Add(row)) return true;
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            // Never out of the compilation: what it references is read from metadata in a build and from source in an editor.
            if (!_compilation.ContainsSyntaxTree(reference.SyntaxTree)) return false;
            SyntaxNode? body = reference.GetSyntax(_cancellationToken) switch
            {
                MethodDeclarationSyntax declaration => (SyntaxNode?)declaration.ExpressionBody ?? declaration.Body,
                LocalFunctionStatementSyntax function => (SyntaxNode?)function.ExpressionBody ?? function.Body,
                _ => null,
            };
            if (body is null) return false;
            foreach (IdentifierNameSyntax name in body.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == row.Name && !IsMemberName(name) && !ReadUse(name)) return false;
            }
        }

        return !method.DeclaringSyntaxReferences.IsEmpty;
    }

    private bool ReadUse(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use && access.IsKind(SyntaxKind.SimpleMemberAccessExpression) =>
            IsNameOf(access.Parent) || ReadMember(access.Name.Identifier.ValueText),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument => IsNameOf(argument) || ReadCall(call, argument, list),
        _ => false,
    };

    private bool ReadCall(InvocationExpressionSyntax call, ArgumentSyntax argument, ArgumentListSyntax list)
    {
        if (_compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, _cancellationToken).Symbol is not IMethodSymbol { IsGenericMethod: false } callee) return false;
        IParameterSymbol? parameter = argument.NameColon is { } named
            ? callee.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
            : callee.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument));
        return parameter is { IsParams: false, RefKind: not (RefKind.Ref or RefKind.Out) } && _members.IsRow(parameter.Type) && Follow(callee, parameter);
    }

    /// <summary>Reads a member of the row: a column, or a computed property whose body is followed.</summary>
    private bool ReadMember(string name)
    {
        ISymbol? member = _members.Find(name);
        if (member is { IsStatic: true } or ITypeSymbol) return true;
        if (member is not IPropertySymbol property) return false;
        bool isColumn = _members.IsColumn(name);
        if (isColumn) _columns.Add(name);
        if (!_followed.Add(property)) return true;
        if (!isColumn && (property.IsVirtual || property.IsOverride || property.IsAbstract)) return false;
        foreach (SyntaxReference reference in (property.PartialImplementationPart ?? property).DeclaringSyntaxReferences)
        {
            if (!_compilation.ContainsSyntaxTree(reference.SyntaxTree) || reference.GetSyntax(_cancellationToken) is not PropertyDeclarationSyntax declaration) continue;
            if (GetterOf(declaration) is { } body) return ReadGetter(body);
        }

        // A column without a body holds what it was given.
        return isColumn;
    }

    private bool ReadGetter(SyntaxNode body)
    {
        foreach (SyntaxNode node in body.DescendantNodes())
        {
            bool isKnown = node switch
            {
                ThisExpressionSyntax => node.Parent is MemberAccessExpressionSyntax access && ReadMember(access.Name.Identifier.ValueText),
                BaseExpressionSyntax => false,
                SimpleNameSyntax name when !IsMemberName(name) && _members.Find(name.Identifier.ValueText) is not null => IsNameOf(name.Parent) || ReadMember(name.Identifier.ValueText),
                _ => true,
            };
            if (!isKnown) return false;
        }

        return true;
    }

    private static SyntaxNode? GetterOf(PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is { } expression) return expression;
        AccessorDeclarationSyntax? getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return (SyntaxNode?)getter?.ExpressionBody ?? getter?.Body;
    }

    /// <summary>The right side of a dot, a named argument or a pattern's member: not the parameter.</summary>
    private static bool IsMemberName(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        QualifiedNameSyntax => true,
        NameColonSyntax => true,
        NameEqualsSyntax => true,
        _ => false,
    };

    /// <summary>Whether an argument is that of the operator, and not of a method that is called <c>nameof</c>.</summary>
    private bool IsNameOf(SyntaxNode? argument) =>
        argument is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call } }
        && _compilation.GetSemanticModel(call.SyntaxTree).GetConstantValue(call, _cancellationToken).HasValue;
}
