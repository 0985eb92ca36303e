using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>One <c>[Feature]</c> method, or a cross of features.</summary>
/// <param name="Call">The call of the method; null for a cross, whose value names what it combines.</param>
/// <param name="Local">The local that holds the result.</param>
/// <param name="ResultType">The local's type.</param>
/// <param name="Outputs">Its values: one, or one an element of the tuple.</param>
internal sealed record FeatureModel(string? Call, string Local, string ResultType, EquatableArray<OutputModel> Outputs);
