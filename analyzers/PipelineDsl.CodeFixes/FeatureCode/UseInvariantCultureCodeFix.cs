using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.CodeFixes.FeatureCode;

/// <summary>PDL3006: says the invariant culture where none is said, compares by ordinal, and names neither after the current culture.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseInvariantCultureCodeFix)), Shared]
public sealed class UseInvariantCultureCodeFix : FeatureCodeFix
{
    internal const string Title = "Use the invariant culture";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [SkewRules.Culture.Id];

    private protected override string TitleOf => Title;

    private protected override SyntaxNode? Fix(Cause cause)
    {
        if (cause.Call is { } call && cause.Method is { } method) return FixCall(call, method, cause);
        return cause.Node.FirstAncestorOrSelf<ExpressionSyntax>() switch
        {
            InterpolatedStringExpressionSyntax text => FixInterpolation(text, cause),
            { } expression when MemberFor(expression, cause) is { } member => cause.Replace(expression, member),
            { Parent: BinaryExpressionSyntax or AssignmentExpressionSyntax } operand => FixOperand(operand, cause),
            _ => null,
        };
    }

    private static SyntaxNode? FixCall(InvocationExpressionSyntax call, IMethodSymbol method, Cause cause)
    {
        foreach (ExpressionSyntax candidate in Candidates(call, method, cause))
        {
            if (cause.KeepsType(call, candidate)) return cause.Replace(call, candidate);
        }

        return null;
    }

    // What to write for a call, the first that compiles.
    private static IEnumerable<ExpressionSyntax> Candidates(InvocationExpressionSyntax call, IMethodSymbol method, Cause cause)
    {
        bool isText = method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Char;
        switch (method.Name)
        {
            case "ToLower" or "ToUpper" when isText && WithName(call, method.Name + "Invariant") is { } renamed:
                yield return renamed;
                break;
            case "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" or "Compare" when isText && Member(cause, "System.StringComparison", "Ordinal") is { } ordinal:
                yield return WithArgument(call, call.ArgumentList.Arguments.Count, ordinal);
                break;
            case "CompareTo" when isText && call is { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [{ } other] }:
                ExpressionSyntax compare = SyntaxFactory.ParseExpression("string.CompareOrdinal");
                yield return SyntaxFactory.InvocationExpression(compare, SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList([SyntaxFactory.Argument(access.Expression.WithoutTrivia()), other], [Comma])));
                break;
            default:
                foreach (ExpressionSyntax candidate in WithCulture(call, method, cause)) yield return candidate;
                break;
        }
    }

    private static IEnumerable<ExpressionSyntax> WithCulture(InvocationExpressionSyntax call, IMethodSymbol method, Cause cause)
    {
        if (Member(cause, "System.Globalization.CultureInfo", "InvariantCulture") is not { } culture) yield break;
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            // null stands for the current culture.
            if (method.Parameters.Length > i && method.Parameters[i].Type.Name == "IFormatProvider" && arguments[i].NameColon is null)
            {
                yield return call.WithArgumentList(call.ArgumentList.WithArguments(arguments.Replace(arguments[i], arguments[i].WithExpression(culture))));
                yield break;
            }
        }

        if (method.Name is "Format" or "AppendFormat") yield return WithArgument(call, 0, culture);
        if (method.Name is "Concat" or "Join") yield break;
        if (arguments is [.., { RefKindKeyword.RawKind: not 0 }]) yield return WithArgument(call, arguments.Count - 1, culture);
        yield return WithArgument(call, arguments.Count, culture);
        if (method.Name == "TryFormat") yield return WithArgument(call, arguments.Count, culture, "provider");
    }

    private static SyntaxNode? FixInterpolation(InterpolatedStringExpressionSyntax text, Cause cause)
    {
        if (cause.Model.GetTypeInfo(text, cause.CancellationToken).ConvertedType?.SpecialType != SpecialType.System_String) return null;
        if (text.Parent is BinaryExpressionSyntax || Member(cause, "System.Globalization.CultureInfo", "InvariantCulture") is not { } culture) return null;
        InvocationExpressionSyntax create = SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression("string.Create"),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList([SyntaxFactory.Argument(culture), SyntaxFactory.Argument(text.WithoutTrivia())], [Comma])));
        return cause.KeepsType(text, create) ? cause.Replace(text, create) : null;
    }

    // "a" + number: the number is printed first.
    private static SyntaxNode? FixOperand(ExpressionSyntax operand, Cause cause)
    {
        if (Member(cause, "System.Globalization.CultureInfo", "InvariantCulture") is not { } culture) return null;
        ExpressionSyntax receiver = operand is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? operand.WithoutTrivia()
            : SyntaxFactory.ParenthesizedExpression(operand.WithoutTrivia());
        InvocationExpressionSyntax print = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("ToString")),
            SyntaxFactory.ArgumentList([SyntaxFactory.Argument(culture)]));
        return cause.TypeInPlaceOf(operand, print)?.SpecialType == SpecialType.System_String ? cause.Replace(operand, print) : null;
    }

    // CultureInfo.CurrentCulture, StringComparison.CurrentCulture, StringComparer.CurrentCultureIgnoreCase and their like.
    private static MemberAccessExpressionSyntax? MemberFor(ExpressionSyntax expression, Cause cause)
    {
        if (cause.Model.GetSymbolInfo(expression, cause.CancellationToken).Symbol is not { IsStatic: true, Kind: SymbolKind.Property or SymbolKind.Field } member) return null;
        string? name = (member.ContainingType.Name, member.Name) switch
        {
            ("CultureInfo", "CurrentCulture" or "CurrentUICulture" or "InstalledUICulture") => "InvariantCulture",
            ("NumberFormatInfo" or "DateTimeFormatInfo", "CurrentInfo") => "InvariantInfo",
            ("StringComparison" or "StringComparer", "CurrentCulture") => "Ordinal",
            ("StringComparison" or "StringComparer", "CurrentCultureIgnoreCase") => "OrdinalIgnoreCase",
            _ => null,
        };
        bool isRead = expression.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != expression;
        return name is null || !isRead ? null : Member(cause, $"{member.ContainingNamespace.ToDisplayString()}.{member.ContainingType.Name}", name);
    }

    private static MemberAccessExpressionSyntax? Member(Cause cause, string type, string member) =>
        cause.NameOf(type) is { } name ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name, SyntaxFactory.IdentifierName(member)) : null;

    private static SyntaxToken Comma => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);

    private static InvocationExpressionSyntax WithArgument(InvocationExpressionSyntax call, int index, ExpressionSyntax value, string? name = null)
    {
        ArgumentSyntax argument = SyntaxFactory.Argument(name is null ? null : SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space), default, value);
        IEnumerable<ArgumentSyntax> arguments = [.. call.ArgumentList.Arguments.Take(index), argument, .. call.ArgumentList.Arguments.Skip(index)];
        return call.WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(arguments, Enumerable.Repeat(Comma, arguments.Count() - 1))));
    }

    private static InvocationExpressionSyntax? WithName(InvocationExpressionSyntax call, string name) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(name))),
        MemberBindingExpressionSyntax binding => call.WithExpression(binding.WithName(SyntaxFactory.IdentifierName(name))),
        _ => null,
    };
}
