namespace PipelineDsl;

/// <summary>
/// From where on a figure is a finding. The defaults name the known leaks of <c>samples/KnownLeaks</c> and stay quiet on its controls; on an easy task, where
/// honest features are nearly perfect, they speak as well.
/// </summary>
public sealed record DataLookThresholds
{
    /// <summary>A feature that alone reaches this AUC is nearly perfect: a warning. Default 0.95.</summary>
    public double NearPerfectAuc { get; init; } = 0.95;

    /// <summary>From this AUC on it is severe. Default 0.99.</summary>
    public double PerfectAuc { get; init; } = 0.99;

    /// <summary>A number that correlates so with a numeric label is nearly the label itself. Default 0.99.</summary>
    public double NearPerfectCorrelation { get; init; } = 0.99;

    /// <summary>
    /// The feature with the greatest AUC is dominant when that stands so many times as far above 0.5 as the next one's, reaches <see cref="DominantAuc"/>, and,
    /// where features were left out, a model misses it as much as <see cref="AblationDrop"/>. Default 1.75.
    /// </summary>
    public double DominantRatio { get; init; } = 1.75;

    /// <summary>See <see cref="DominantRatio"/>. Default 0.7.</summary>
    public double DominantAuc { get; init; } = 0.7;

    /// <summary>See <see cref="DominantRatio"/>. Default 0.05.</summary>
    public double AblationDrop { get; init; } = 0.05;

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
