using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Re-emits an attribute as the expression that makes it: <c>new global::Shop.StandardizeAttribute(3) { Clip = 2d }</c>.</summary>
internal static class AttributeExpression
{
    /// <summary>The expression, or null when the attribute does not compile.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="without">A named argument that is left out.</param>
    public static string? Of(AttributeData attribute, string? without = null)
    {
        if (attribute is not { AttributeClass: { } type, AttributeConstructor: not null }) return null;
        string arguments = string.Join(", ", attribute.ConstructorArguments.Select(CSharpLiteral.Of));
        string text = $"new {TypeNames.FullyQualified(type)}({arguments})";
        string[] named = [.. attribute.NamedArguments.Where(argument => argument.Key != without).Select(argument => $"{Identifier.Escape(argument.Key)} = {CSharpLiteral.Of(argument.Value)}")];
        return named.Length == 0 ? text : $"{text} {{ {string.Join(", ", named)} }}";
    }
}
