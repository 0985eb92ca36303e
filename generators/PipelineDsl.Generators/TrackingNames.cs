namespace PipelineDsl.Generators;

/// <summary>The names of the generators' steps, for the tests that watch what is recomputed.</summary>
internal static class TrackingNames
{
    /// <summary>Whether generated code can run on the referenced library.</summary>
    public const string Runtime = nameof(Runtime);

    /// <summary>A schema's model.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>A feature set's model.</summary>
    public const string FeatureSet = nameof(FeatureSet);

    /// <summary>A pipeline's model.</summary>
    public const string Pipeline = nameof(Pipeline);

    /// <summary>A model's model.</summary>
    public const string Model = nameof(Model);

    /// <summary>A model of labeling functions.</summary>
    public const string Labeling = nameof(Labeling);

    /// <summary>All steps.</summary>
    public static IEnumerable<string> All => new[] { Schema, FeatureSet, Pipeline, Model, Labeling }
        .SelectMany(kind => new[] { kind, NamesOf(kind), CollisionsOf(kind), FileOf(kind) })
        .Append(Runtime);

    /// <summary>The full names of all declarations of a kind.</summary>
    public static string NamesOf(string kind) => kind + "Names";

    /// <summary>Those names that differ in case alone.</summary>
    public static string CollisionsOf(string kind) => kind + "NameCollisions";

    /// <summary>A model of a kind with what its file is called.</summary>
    public static string FileOf(string kind) => kind + "File";
}
