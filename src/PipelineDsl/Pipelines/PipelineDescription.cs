using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>A pipeline or feature set as declared: what it reads and what it yields.</summary>
/// <param name="Name">The class's full name.</param>
/// <param name="Schema">The row's schema.</param>
/// <param name="Features">The features in the order of Values.</param>
/// <param name="Width">Slots of the vector; 0 for a feature set.</param>
public sealed record PipelineDescription(string Name, SchemaDescription Schema, ImmutableArray<FeatureDescription> Features, int Width);
