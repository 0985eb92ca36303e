namespace PipelineDsl.Generators;

/// <summary>The names of the generators' steps, for the tests that watch what is recomputed.</summary>
internal static class TrackingNames
{
    /// <summary>A schema's model.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>The full names of all schemas.</summary>
    public const string SchemaNames = nameof(SchemaNames);

    /// <summary>The schemas' names that differ in case alone.</summary>
    public const string SchemaNameCollisions = nameof(SchemaNameCollisions);

    /// <summary>A schema's model with what its file is called.</summary>
    public const string SchemaFile = nameof(SchemaFile);
}
