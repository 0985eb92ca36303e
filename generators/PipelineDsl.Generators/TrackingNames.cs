namespace PipelineDsl.Generators;

/// <summary>The names of the generators' steps, for the tests that watch what is recomputed.</summary>
internal static class TrackingNames
{
    /// <summary>Whether generated code can run on the referenced library.</summary>
    public const string Runtime = nameof(Runtime);

    /// <summary>A schema's model.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>The full names of all schemas.</summary>
    public const string SchemaNames = nameof(SchemaNames);

    /// <summary>The schemas' names that differ in case alone.</summary>
    public const string SchemaNameCollisions = nameof(SchemaNameCollisions);

    /// <summary>A schema's model with what its file is called.</summary>
    public const string SchemaFile = nameof(SchemaFile);

    /// <summary>A pipeline's model.</summary>
    public const string Pipeline = nameof(Pipeline);

    /// <summary>The full names of all pipelines.</summary>
    public const string PipelineNames = nameof(PipelineNames);

    /// <summary>The pipelines' names that differ in case alone.</summary>
    public const string PipelineNameCollisions = nameof(PipelineNameCollisions);

    /// <summary>A pipeline's model with what its file is called.</summary>
    public const string PipelineFile = nameof(PipelineFile);

    /// <summary>A feature set's model.</summary>
    public const string FeatureSet = nameof(FeatureSet);

    /// <summary>The full names of all feature sets.</summary>
    public const string FeatureSetNames = nameof(FeatureSetNames);

    /// <summary>The feature sets' names that differ in case alone.</summary>
    public const string FeatureSetNameCollisions = nameof(FeatureSetNameCollisions);

    /// <summary>A feature set's model with what its file is called.</summary>
    public const string FeatureSetFile = nameof(FeatureSetFile);

    /// <summary>A model's model.</summary>
    public const string Model = nameof(Model);

    /// <summary>The full names of all models.</summary>
    public const string ModelNames = nameof(ModelNames);

    /// <summary>The models' names that differ in case alone.</summary>
    public const string ModelNameCollisions = nameof(ModelNameCollisions);

    /// <summary>A model's model with what its file is called.</summary>
    public const string ModelFile = nameof(ModelFile);
}
