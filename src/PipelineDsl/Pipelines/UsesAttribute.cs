namespace PipelineDsl;

/// <summary>On a pipeline: all features and aggregates of a feature set are features of the pipeline too.</summary>
/// <typeparam name="TSet">A <see cref="FeatureSetAttribute{TRow}"/> class over the same row.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class UsesAttribute<TSet> : Attribute
    where TSet : class;
