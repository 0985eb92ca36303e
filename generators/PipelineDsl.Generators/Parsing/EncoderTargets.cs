using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Which of a member's values an encoder is for: <c>On = ["mean", "7d"]</c>.</summary>
internal static class EncoderTargets
{
    public const string Option = "On";

    /// <summary>Whether an encoder is for a value.</summary>
    public static bool Include(AttributeData encoder, OutputNames output)
    {
        string[]? names = NamesOf(encoder);
        return names is null || names.Any(output.Contain);
    }

    /// <summary>Reports names that are none of the member's values.</summary>
    public static void Check(GraphScope scope, IMethodSymbol method, IReadOnlyList<OutputNames> outputs)
    {
        if (outputs.Count == 0) return;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (!KnownAttributes.Encoder.IsBaseOf(attribute.AttributeClass) || NamesOf(attribute) is not { } names) continue;
            if (names.FirstOrDefault(name => !outputs.Any(output => output.Contain(name))) is not { } unknown) continue;
            string values = string.Join(", ", outputs.Select(output => output.Name));
            scope.Report(PipelineRules.EncoderTarget, SymbolLocations.OfArgument(attribute, Option, scope.CancellationToken), EncoderStageParser.ShortName(attribute), method.Name, unknown, values);
        }
    }

    /// <summary>The names given; null when the encoder is for all values.</summary>
    private static string[]? NamesOf(AttributeData encoder)
    {
        TypedConstant given = encoder.NamedArguments.FirstOrDefault(argument => argument.Key == Option).Value;
        return given is { Kind: TypedConstantKind.Array, IsNull: false, Values.Length: > 0 } ? [.. given.Values.Select(value => value.Value as string ?? "")] : null;
    }
}
