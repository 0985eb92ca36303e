using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A <c>[FeatureSet]</c> class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Graph">From row to Values.</param>
/// <param name="Manifest">One line an output, for pipelines in other assemblies.</param>
/// <param name="Error">The first error of the declaration, or null.</param>
internal sealed record FeatureSetModel(DeclaredType Type, FeatureGraphModel Graph, EquatableArray<string> Manifest, DeclarationError? Error);
