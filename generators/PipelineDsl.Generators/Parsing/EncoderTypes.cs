using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>The types that an encoder attribute's base names.</summary>
/// <param name="Accumulator">The accumulator, or null when there is nothing to learn.</param>
/// <param name="Fitted">The fitted struct.</param>
/// <param name="IsSupervised">Whether the accumulator takes labels.</param>
internal sealed record EncoderTypes(ITypeSymbol? Accumulator, ITypeSymbol Fitted, bool IsSupervised)
{
    /// <summary>The types, or null when the class derives from none of the bases.</summary>
    public static EncoderTypes? Of(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? current = attribute.BaseType; current is not null; current = current.BaseType)
        {
            if (KnownAttributes.FittedEncoder.Matches(current)) return new EncoderTypes(current.TypeArguments[0], current.TypeArguments[1], false);
            if (KnownAttributes.SupervisedEncoder.Matches(current)) return new EncoderTypes(current.TypeArguments[0], current.TypeArguments[1], true);
            if (KnownAttributes.StatelessEncoder.Matches(current)) return new EncoderTypes(null, current.TypeArguments[0], false);
        }

        return null;
    }
}
