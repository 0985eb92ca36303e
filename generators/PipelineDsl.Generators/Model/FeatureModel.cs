using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>One <c>[Feature]</c> method.</summary>
/// <param name="Method">The method's name, escaped.</param>
/// <param name="Arguments">The call's arguments.</param>
/// <param name="Local">The local that holds the result.</param>
/// <param name="ResultType">The local's type.</param>
/// <param name="Outputs">Its values: one, or one an element of the tuple.</param>
internal sealed record FeatureModel(string Method, EquatableArray<string> Arguments, string Local, string ResultType, EquatableArray<OutputModel> Outputs);
