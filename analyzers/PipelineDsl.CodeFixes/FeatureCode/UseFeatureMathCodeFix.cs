using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.CodeFixes.FeatureCode;

/// <summary>PDL3010: calls <c>FeatureMath</c> in place of <c>Math</c> and <c>MathF</c>, where it has the function.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseFeatureMathCodeFix)), Shared]
public sealed class UseFeatureMathCodeFix : FeatureCodeFix
{
    internal const string Title = "Use FeatureMath";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SkewRules.PlatformMath.Id];

    private protected override string TitleOf => Title;

    private protected override SyntaxNode? Fix(Cause cause)
    {
        if (cause is not { Call: { } call, Method: { } method } || cause.NameOf("PipelineDsl.FeatureMath") is not { } name) return null;
        string function = method.Name switch
        {
            "LogP1" => "Log1p",
            "ExpM1" => "Expm1",
            var same => same,
        };
        ExpressionSyntax target = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name, SyntaxFactory.IdentifierName(function));
        InvocationExpressionSyntax plain = call.WithExpression(target);
        if (cause.KeepsType(call, plain)) return cause.Replace(call, plain);

        // FeatureMath has a function for floats too: a float that Math took as a double must stay one.
        if (method.ReturnType.SpecialType != SpecialType.System_Double) return null;
        InvocationExpressionSyntax widened = plain.WithArgumentList(call.ArgumentList.WithArguments(
            [.. call.ArgumentList.Arguments.Select(argument => argument.WithExpression(AsDouble(argument.Expression, cause)))]));
        return cause.KeepsType(call, widened) ? cause.Replace(call, widened) : null;
    }

    private static ExpressionSyntax AsDouble(ExpressionSyntax argument, Cause cause)
    {
        if (cause.Model.GetTypeInfo(argument, cause.CancellationToken).Type?.SpecialType == SpecialType.System_Double) return argument;
        ExpressionSyntax operand = argument is IdentifierNameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax
            ? argument.WithoutTrivia()
            : SyntaxFactory.ParenthesizedExpression(argument.WithoutTrivia());
        return SyntaxFactory.CastExpression(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.DoubleKeyword)), operand).WithTriviaFrom(argument);
    }
}
