namespace PipelineDsl;

/// <summary>The column that a model learns to predict. It is never available to features of its own row.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LabelAttribute : Attribute;
