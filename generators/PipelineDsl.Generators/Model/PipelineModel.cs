using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A <c>[Pipeline]</c> class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Graph">From row to Values.</param>
/// <param name="Width">Slots of the vector.</param>
/// <param name="Passes">Passes of the fit.</param>
/// <param name="Manifest">One line a row type looked up or a value, for models and analyzers in other assemblies.</param>
/// <param name="Error">The first error of the declaration, or null.</param>
internal sealed record PipelineModel(DeclaredType Type, FeatureGraphModel Graph, int Width, int Passes, EquatableArray<string> Manifest, DeclarationError? Error);
