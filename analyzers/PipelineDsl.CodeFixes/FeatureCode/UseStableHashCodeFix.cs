using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.CodeFixes.FeatureCode;

/// <summary>PDL3008: hashes text by <c>FeatureHash</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseStableHashCodeFix)), Shared]
public sealed class UseStableHashCodeFix : FeatureCodeFix
{
    internal const string Title = "Use a stable hash";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SkewRules.HashCode.Id];

    private protected override string TitleOf => Title;

    private protected override SyntaxNode? Fix(Cause cause)
    {
        if (cause is not { Call: { } call, Method: { Name: "GetHashCode" } method } || FindText(call, method, cause) is not { } text) return null;
        while (text is ParenthesizedExpressionSyntax parenthesized) text = parenthesized.Expression;
        if (cause.NameOf("PipelineDsl.FeatureHash") is not { } name) return null;
        InvocationExpressionSyntax hash = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name, SyntaxFactory.IdentifierName("CodeOf")),
            SyntaxFactory.ArgumentList([SyntaxFactory.Argument(text.WithoutTrivia())]));
        return cause.KeepsType(call, hash) ? cause.Replace(call, hash) : null;
    }

    // text.GetHashCode(), text.GetHashCode(StringComparison.Ordinal), string.GetHashCode(text). Comparisons that ignore something hash another text.
    private static ExpressionSyntax? FindText(InvocationExpressionSyntax call, IMethodSymbol method, Cause cause)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        int first = method.IsStatic ? 1 : 0;
        if (method.ContainingType.SpecialType != SpecialType.System_String || arguments.Count > first + 1 || arguments.Count < first) return null;
        if (arguments.Count > first && !IsOrdinal(arguments[first].Expression, cause)) return null;
        if (method.IsStatic) return arguments[0].Expression;
        return call.Expression is MemberAccessExpressionSyntax access ? access.Expression : null;
    }

    private static bool IsOrdinal(ExpressionSyntax comparison, Cause cause) =>
        cause.Model.GetConstantValue(comparison, cause.CancellationToken) is { HasValue: true, Value: (int)StringComparison.Ordinal };
}
