namespace PipelineDsl;

/// <summary>Declares that a partial class holds labeling functions: rules of thumb that vote on what the label of a row is, where it is not known.</summary>
/// <typeparam name="TRow">The row, a <see cref="FeatureSchemaAttribute"/> type.</typeparam>
/// <typeparam name="TLabel">What they vote for: an enum, or <see cref="bool"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LabelingFunctionsAttribute<TRow, TLabel> : Attribute
    where TRow : IFeatureSchema<TRow>
    where TLabel : struct;
