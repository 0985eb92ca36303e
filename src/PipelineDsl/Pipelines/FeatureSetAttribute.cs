namespace PipelineDsl;

/// <summary>
/// Declares features and aggregates that several pipelines share: one state per set in a service, encoders per pipeline.
/// </summary>
/// <typeparam name="TRow">The row, a <see cref="FeatureSchemaAttribute"/> type.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureSetAttribute<TRow> : Attribute
    where TRow : IFeatureSchema<TRow>;
