using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Reads the encoder attributes on a member into a chain. It knows no encoder by name: accumulator and fitted struct are the type arguments of the
/// attribute's base, what the struct implements says what goes in and out, and <c>[EncoderWidth]</c> on the attribute's class says how wide it is.
/// </summary>
internal static class EncoderChainParser
{
    /// <summary>The chain for one value of a member; offsets are given out later.</summary>
    public static EncodingModel Parse(GraphScope scope, IMethodSymbol method, OutputNames output, TypeRef type)
    {
        var chain = new EncoderStageParser(scope, output.Name, type);
        bool isEncoded = false;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (!KnownAttributes.Encoder.IsBaseOf(attribute.AttributeClass) || !EncoderTargets.Include(attribute, output)) continue;
            isEncoded = true;
            chain.Add(attribute);
        }

        // An encoder that does not fit has been reported: one mistake, one error.
        if (!isEncoded && !FeatureTypes.IsNumeric(type))
        {
            scope.Report(PipelineRules.NeedsEncoder, SymbolLocations.OfIdentifier(method), output.Name, type.FullName);
        }

        return new EncodingModel(chain.Stages.ToEquatableArray(), -1, chain.Slots);
    }
}
