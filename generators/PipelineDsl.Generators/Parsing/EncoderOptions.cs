using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Parsing;

/// <summary>The options that a user gives to an encoder: named arguments, and arguments of the constructor by their parameter's name.</summary>
internal static class EncoderOptions
{
    /// <summary>The value of an option as Roslyn gives constants, or null when it is not given and its parameter has no default.</summary>
    public static object? Find(AttributeData attribute, string option)
    {
        if (Named(attribute, option) is { } named) return named;
        if (attribute.AttributeConstructor is not { } constructor) return null;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (string.Equals(parameter.Name, option, StringComparison.OrdinalIgnoreCase)
                && parameter.Ordinal < attribute.ConstructorArguments.Length
                && attribute.ConstructorArguments[parameter.Ordinal] is { Kind: not TypedConstantKind.Array } constant) return constant.Value;
        }

        return null;
    }

    /// <summary>The value of a named argument.</summary>
    public static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array) return argument.Value.Value;
        }

        return null;
    }

    /// <summary>A whole number or enum member as a number, or null when the value is neither.</summary>
    public static long? Integer(object? value) => value switch
    {
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => unchecked((long)number),
        _ => null,
    };
}
