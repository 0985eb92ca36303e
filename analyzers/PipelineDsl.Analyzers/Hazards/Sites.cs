using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>Where to point at an operation: at the name of what is called, at the whole of what has no name.</summary>
internal static class Sites
{
    public static Location Of(IOperation operation) => NodeOf(operation).GetLocation();

    private static SyntaxNode NodeOf(IOperation operation) => operation.Syntax switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression, operation),
        ExpressionSyntax expression when operation is IMemberReferenceOperation => NameOf(expression, operation),
        var syntax => syntax,
    };

    // A static member is named with its type, any other without what it is called on.
    private static SyntaxNode NameOf(ExpressionSyntax expression, IOperation operation) => expression switch
    {
        MemberAccessExpressionSyntax access => IsOnType(access, operation) ? access : access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ElementAccessExpressionSyntax element => element.ArgumentList,
        _ => expression,
    };

    private static bool IsOnType(MemberAccessExpressionSyntax access, IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: not null } => false,
        IInvocationOperation { Arguments: [{ } first, ..], TargetMethod.IsExtensionMethod: true } => first.Syntax.SpanStart != access.Expression.SpanStart,
        IMemberReferenceOperation { Instance: not null } => false,
        _ => true,
    };
}
