using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[Cross]</c> methods: features that combine the categories of others.</summary>
internal static class CrossParser
{
    private const int Most = 4;

    /// <summary>The type of a cross: a stable hash, missing when all parts are.</summary>
    private static readonly TypeRef s_type = FeatureTypes.OrMissing(FeatureTypes.Int64);

    /// <summary>The value, made known to <c>[From]</c> before it is known what it reads.</summary>
    public static CrossHeader Header(GraphScope scope, IMethodSymbol method, AttributeData attribute)
    {
        int version = EncoderOptions.Named(attribute, "Version") as int? ?? 1;
        string[] features = FeaturesOf(attribute);
        var names = new OutputNames(method.Name);
        EncodingModel encoding = EncoderChainParser.Parse(scope, method, names, s_type);
        EncoderTargets.Check(scope, method, [names]);
        ulong fingerprint = Fingerprints.Of(method.Name, s_type, version, encoding, features);
        string local = scope.Locals.For(method.Name);
        var output = new OutputModel(method.Name, s_type, false, local, $"The combination of {string.Join(", ", features.Select(feature => $"<c>{feature}</c>"))}, as a stable hash.", version, fingerprint, encoding, features.ToEquatableArray());
        scope.Outputs.Add(new NamedOutput(method.Name, "", "", false, output));
        return new CrossHeader(method, attribute, features, output);
    }

    /// <summary>The feature with its parts, or null when they do not fit.</summary>
    public static FeatureParser.Parsed? Parse(GraphScope scope, CrossHeader header)
    {
        if (header.Features.Length is < 2 or > Most)
        {
            Report(scope, header, SymbolLocations.OfAttribute(header.Attribute, scope.CancellationToken), $"combines {header.Features.Length.ToString(CultureInfo.InvariantCulture)} features; it combines two to four");
            return null;
        }

        var parts = new List<OutputModel>();
        var reads = new List<string>();
        for (int i = 0; i < header.Features.Length; i++)
        {
            NamedOutput? found = scope.Outputs.Entries.FirstOrDefault(entry => entry.Output.Name == header.Features[i]);
            string? problem = found is null ? "there is no feature of that name here"
                : !FeatureTypes.IsCategory(found.Output.Type) ? $"it is '{found.Output.Type.FullName}', which is no category"
                : found.Output.Crossed.Count > 0 ? "it is a cross itself; name what it combines"
                : parts.Contains(found.Output) ? "it is named twice"
                : null;
            if (problem is not null)
            {
                Report(scope, header, SymbolLocations.OfArgument(header.Attribute, i, scope.CancellationToken), $"names '{header.Features[i]}': {problem}");
                return null;
            }

            parts.Add(found!.Output);
            if (!found.IsAggregate) reads.Add(found.Method);
        }

        var model = new FeatureModel(null, header.Output.Expression, s_type.FullName, [header.Output]);
        return new FeatureParser.Parsed(model, header.Method, reads);
    }

    private static string[] FeaturesOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } names] ? [.. names.Values.Select(name => name.Value as string ?? "")] : [];

    private static void Report(GraphScope scope, CrossHeader header, Location location, string problem) => scope.Report(PipelineRules.CrossDoesNotFit, location, header.Method.Name, problem);
}
