namespace PipelineDsl;

/// <summary>How a <see cref="DataLook"/> looks.</summary>
public sealed record DataLookOptions
{
    /// <summary>Trains the models of ablation and of the adversarial AUC, such as <c>new LightGbmAttribute()</c>; null leaves both out.</summary>
    public TrainerAttribute? Trainer { get; init; }

    /// <summary>How many features at most are left out, one at a time; those with the greatest AUC first. Default 24.</summary>
    public int AblatedFeatures { get; init; } = 24;

    /// <summary>How many rows a model is trained on at most; of more, every k-th is taken. Default 50,000.</summary>
    public int TrainedRows { get; init; } = 50_000;

    /// <summary>From where on a figure is a finding.</summary>
    public DataLookThresholds Thresholds { get; init; } = new();

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(AblatedFeatures);
        ArgumentOutOfRangeException.ThrowIfLessThan(TrainedRows, 1);
        ArgumentNullException.ThrowIfNull(Thresholds);
    }
}
