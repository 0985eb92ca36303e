using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A <c>[SplitRandom]</c>.</summary>
/// <param name="Validation">The share for validation.</param>
/// <param name="Test">The share for the test.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Keys">The columns whose rows stay together; none for the event id or whole rows.</param>
internal sealed record RandomSplitModel(double Validation, double Test, long Seed, EquatableArray<string> Keys) : SplitModel;
