using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>How a row is made from its columns.</summary>
/// <param name="Arguments">The constructor's parameters, by name.</param>
/// <param name="Initialized">The ordinals of the columns that are set in an object initializer.</param>
internal sealed record RowConstruction(EquatableArray<ConstructorArgument> Arguments, EquatableArray<int> Initialized);
