using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads the manifest that the generator put on a pipeline of another assembly.</summary>
internal static class PipelineManifest
{
    private static readonly KnownType s_attribute = new("PipelineDsl.CompilerServices", "PipelineManifestAttribute");

    /// <summary>The row types that the pipeline looks up.</summary>
    public static EquatableArray<string> OtherRowTypesOf(INamedTypeSymbol pipeline) =>
        s_attribute.FindOn(pipeline) is { } attribute && attribute.ConstructorArguments.ElementAtOrDefault(0) is { Kind: TypedConstantKind.Array, IsNull: false } types
            ? types.Values.Select(type => type.Value as string ?? "").ToEquatableArray()
            : [];
}
