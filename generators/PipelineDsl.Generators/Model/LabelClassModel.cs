namespace PipelineDsl.Generators.Model;

/// <summary>A class that functions can vote for.</summary>
/// <param name="Name">Its name, for tables.</param>
/// <param name="Pattern">The constant, as written in code.</param>
internal sealed record LabelClassModel(string Name, string Pattern);
