namespace PipelineDsl;

/// <summary>
/// Declares that a partial class is a pipeline: its <see cref="FeatureAttribute"/> and <see cref="AggregateAttribute"/> methods turn a row
/// into features. The generator emits <c>Values</c>, <c>State</c>, <c>Compute</c>, <c>Fit</c>, <c>Encode</c>, <c>Save</c> and <c>Load</c>.
/// </summary>
/// <typeparam name="TRow">The row, a <see cref="FeatureSchemaAttribute"/> type.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PipelineAttribute<TRow> : Attribute
    where TRow : IFeatureSchema<TRow>;
