namespace PipelineDsl;

/// <summary>From where on a figure is a finding.</summary>
public sealed record DataLookThresholds
{
    /// <summary>A feature that alone reaches this AUC is nearly perfect. Default 0.95.</summary>
    public double NearPerfectAuc { get; init; } = 0.95;

    /// <summary>A number that correlates so with a numeric label is nearly the label itself. Default 0.99.</summary>
    public double NearPerfectCorrelation { get; init; } = 0.99;

    /// <summary>A feature without which a model loses so much AUC is dominant. Default 0.075.</summary>
    public double AblationDrop { get; init; } = 0.075;

    /// <summary>
    /// A feature is dominant too when its AUC stands so many times as far above 0.5 as that of the next, and reaches <see cref="DominantAuc"/>. Default 1.75.
    /// </summary>
    public double DominantRatio { get; init; } = 1.75;

    /// <summary>See <see cref="DominantRatio"/>. Default 0.75.</summary>
    public double DominantAuc { get; init; } = 0.75;

    /// <summary>Rows with, or without, a value that all have one outcome are no chance when chance would do that so rarely. Default 1e-6.</summary>
    public double PresenceChance { get; init; } = 1e-6;

    /// <summary>How many times as often a row is positive right after a positive row of its entity. Default 5.</summary>
    public double EchoRatio { get; init; } = 5;

    /// <summary>The share of test rows with a copy among the training rows. Default 0.01.</summary>
    public double DuplicateShare { get; init; } = 0.01;

    /// <summary>The share of training rows that are not older than the test, or not mature. Default 0.001.</summary>
    public double TimeOverlapShare { get; init; } = 0.001;

    /// <summary>The share of test rows whose entity has training rows, for a split that is not by time. Default 0.01.</summary>
    public double EntityOverlapShare { get; init; } = 0.01;

    /// <summary>The AUC from which training and test rows differ. Default 0.7.</summary>
    public double AdversarialAuc { get; init; } = 0.7;
}
