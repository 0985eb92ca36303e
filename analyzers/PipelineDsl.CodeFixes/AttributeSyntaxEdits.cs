using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PipelineDsl.CodeFixes;

/// <summary>Edits of attributes that leave the text around them as it is.</summary>
internal static class AttributeSyntaxEdits
{
    /// <summary>The root without an argument of an attribute; without the parentheses when it was the only one.</summary>
    public static SyntaxNode Remove(SyntaxNode root, AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        if (list.Arguments.Count > 1) return root.ReplaceNode(list, list.WithArguments(list.Arguments.Remove(argument)));
        var attribute = (AttributeSyntax)list.Parent!;
        return root.ReplaceNode(attribute, attribute.WithArgumentList(null).WithTrailingTrivia(attribute.GetTrailingTrivia()));
    }

    /// <summary>The list with one more attribute, last: <c>[Feature, OneHot]</c>.</summary>
    public static AttributeListSyntax Add(AttributeListSyntax list, AttributeSyntax attribute)
    {
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        IEnumerable<SyntaxToken> separators = list.Attributes.GetSeparators().Append(comma);
        return list.WithAttributes(SyntaxFactory.SeparatedList(list.Attributes.Append(attribute), separators));
    }

    /// <summary>An attribute with at most one argument, which is text.</summary>
    public static AttributeSyntax Create(string name, string? argument = null)
    {
        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(name));
        if (argument is null) return attribute;
        LiteralExpressionSyntax text = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(argument));
        return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList([SyntaxFactory.AttributeArgument(text)]));
    }

    /// <summary>The attribute of a name among lists, written with or without <c>Attribute</c>.</summary>
    public static AttributeSyntax? Find(SyntaxList<AttributeListSyntax> lists, string name) =>
        lists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => NameOf(attribute.Name) is { } written && (written == name || written == name + "Attribute"));

    private static string NameOf(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}
