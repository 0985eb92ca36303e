using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A <c>[LabelingFunction]</c> method.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Call">The call's arguments.</param>
/// <param name="Reads">The places of the preprocessed values that it reads.</param>
internal sealed record LabelingFunctionModel(string Name, string Call, EquatableArray<int> Reads);
