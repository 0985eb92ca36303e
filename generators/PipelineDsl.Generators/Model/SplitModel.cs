namespace PipelineDsl.Generators.Model;

/// <summary>How a model's rows are split.</summary>
internal abstract record SplitModel;
