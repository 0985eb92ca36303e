namespace PipelineDsl;

/// <summary>A number and how often it occurs.</summary>
internal readonly record struct WeightedNumber(double Value, long Weight);
