using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Finds which columns of the row a method reads, so that an aggregate's delay can be inferred. It reads syntax: <c>p.IsFraud</c> is a column,
/// a call that is given the row is followed into the method when that is in this compilation, and any other use of the row is taken to read all
/// columns. It may say too many, never too few.
/// </summary>
internal static class ColumnReads
{
    private const int MaximumDepth = 8;

    /// <summary>The columns read, or null for any of them.</summary>
    public static HashSet<string>? Of(IMethodSymbol method, IParameterSymbol row, SchemaShape shape, Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        return Collect(method, row, shape, compilation, found, MaximumDepth, cancellationToken) ? found : null;
    }

    private static bool Collect(
        IMethodSymbol method, IParameterSymbol row, SchemaShape shape, Compilation compilation, HashSet<string> found, int depth, CancellationToken cancellationToken)
    {
        if (depth == 0 || method.IsVirtual || method.IsOverride || method.IsAbstract) return false;
        if (method.PartialImplementationPart is { } implementation) (method, row) = (implementation, implementation.Parameters[row.Ordinal]);
        if (method.DeclaringSyntaxReferences.IsEmpty) return false;
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode? body = reference.GetSyntax(cancellationToken) switch
            {
                MethodDeclarationSyntax declaration => (SyntaxNode?)declaration.ExpressionBody ?? declaration.Body,
                LocalFunctionStatementSyntax function => (SyntaxNode?)function.ExpressionBody ?? function.Body,
                _ => null,
            };
            if (body is null) return false;
            foreach (IdentifierNameSyntax name in body.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (name.Identifier.ValueText == row.Name && !IsMemberName(name) && !CollectUse(name, shape, compilation, found, depth, cancellationToken)) return false;
            }
        }

        return true;
    }

    private static bool CollectUse(IdentifierNameSyntax use, SchemaShape shape, Compilation compilation, HashSet<string> found, int depth, CancellationToken cancellationToken)
    {
        switch (use.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == use && access.IsKind(SyntaxKind.SimpleMemberAccessExpression):
                string member = access.Name.Identifier.ValueText;
                if (IsInsideNameOf(access)) return true;
                if (shape.Find(member) is null) return false;
                found.Add(member);
                return true;

            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument:
                if (IsNameOf(call)) return true;
                if (!compilation.ContainsSyntaxTree(call.SyntaxTree)) return false;
                SemanticModel semantics = compilation.GetSemanticModel(call.SyntaxTree);
                if (semantics.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol callee || callee.IsGenericMethod) return false;
                IParameterSymbol? parameter = argument.NameColon is { } named
                    ? callee.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
                    : callee.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument));
                return parameter is { IsParams: false, RefKind: not (RefKind.Ref or RefKind.Out) }
                    && Collect(callee, parameter, shape, compilation, found, depth - 1, cancellationToken);

            default:
                return false;
        }
    }

    /// <summary>The right side of a dot, a named argument or an object initializer's member: not the parameter.</summary>
    private static bool IsMemberName(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax => true,
        QualifiedNameSyntax => true,
        NameColonSyntax => true,
        NameEqualsSyntax => true,
        _ => false,
    };

    private static bool IsInsideNameOf(SyntaxNode node) => node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } && IsNameOf(call);

    private static bool IsNameOf(InvocationExpressionSyntax call) => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" };
}
