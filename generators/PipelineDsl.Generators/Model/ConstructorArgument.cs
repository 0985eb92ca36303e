namespace PipelineDsl.Generators.Model;

/// <summary>A constructor parameter and the column that fills it.</summary>
internal sealed record ConstructorArgument(string Parameter, int Ordinal);
