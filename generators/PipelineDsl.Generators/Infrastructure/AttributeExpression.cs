using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Re-emits an attribute as the expression that makes it: <c>new global::Shop.StandardizeAttribute(3) { Clip = 2d }</c>.</summary>
internal static class AttributeExpression
{
    /// <summary>The expression, or null when the attribute does not compile.</summary>
    public static string? Of(AttributeData attribute)
    {
        if (attribute is not { AttributeClass: { } type, AttributeConstructor: not null }) return null;
        string arguments = string.Join(", ", attribute.ConstructorArguments.Select(CSharpLiteral.Of));
        string text = $"new {TypeNames.FullyQualified(type)}({arguments})";
        if (attribute.NamedArguments.IsEmpty) return text;
        return $"{text} {{ {string.Join(", ", attribute.NamedArguments.Select(named => $"{Identifier.Escape(named.Key)} = {CSharpLiteral.Of(named.Value)}"))} }}";
    }
}
