using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace PipelineDsl.ML;

/// <summary>
/// Gradient-boosted trees by LightGBM, through Microsoft.ML. Missing values are accepted: each split learns which way they go. Pinned to LightGBM's
/// deterministic mode: the same rows and options give the same bytes, on any number of threads.
/// </summary>
public sealed class LightGbmAttribute : TrainerAttribute
{
    /// <inheritdoc/>
    public override string Name => "LightGbm";

    /// <inheritdoc/>
    public override bool AcceptsMissing => true;

    /// <summary>Trees at most. Default 100.</summary>
    public int NumberOfIterations { get; set; } = 100;

    /// <summary>Leaves of a tree at most, from 2 to <see cref="DecisionTree.MaxLeaves"/>. Default 31.</summary>
    public int NumberOfLeaves { get; set; } = 31;

    /// <summary>Training rows that a leaf needs. Default 20.</summary>
    public int MinimumExampleCountPerLeaf { get; set; } = 20;

    /// <summary>The share of each tree's correction that is taken, above 0 up to 1. Default 0.1.</summary>
    public double LearningRate { get; set; } = 0.1;

    /// <summary>Depth of a tree at most; 0 for no limit. Default 0.</summary>
    public int MaximumTreeDepth { get; set; }

    /// <summary>Bins into which a slot's values are put before training. Default 255.</summary>
    public int MaximumBinCountPerFeature { get; set; } = 255;

    /// <summary>L1 penalty on leaf values. Default 0.</summary>
    public double L1Regularization { get; set; }

    /// <summary>L2 penalty on leaf values. Default 0.</summary>
    public double L2Regularization { get; set; }

    /// <summary>The share of slots drawn for each tree, above 0 up to 1. Default 1.</summary>
    public double FeatureFraction { get; set; } = 1;

    /// <summary>The share of rows drawn anew for each tree, above 0 up to 1. Default 1.</summary>
    public double SubsampleFraction { get; set; } = 1;

    /// <summary>
    /// Where validation rows are given, training ends when their log-loss has not improved for this many trees, and keeps the best number; 0 never
    /// stops early. Default 20.
    /// </summary>
    public int EarlyStoppingRounds { get; set; } = 20;

    /// <summary>
    /// Weighs the positive rows up until both classes weigh the same. The ranking may gain; the probabilities are then those of a balanced world.
    /// Default false.
    /// </summary>
    public bool UnbalancedSets { get; set; }

    /// <summary>Seed of everything that is drawn. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Threads to train on; 0 for all processors. The model does not depend on it. Default 0.</summary>
    public int NumberOfThreads { get; set; }

    /// <inheritdoc/>
    /// <exception cref="TrainingException">An option is out of range, the rows hold one class only, or no split was possible.</exception>
    public override Scorer Train(EncodedMatrix training, EncodedMatrix? validation, TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(context);
        float[] scales = SlotScales.Of(training);
        TreeEnsembleScorer scorer;
        try
        {
            scorer = LightGbmExport.Export(Fit(training, validation, scales, context).Model, training.Width, scales);
        }
        catch (ArgumentNullException cause) when (cause.ParamName == "items")
        {
            // Microsoft.ML's wrapper of a tree cannot hold the lone leaf of value 0 that LightGBM gives for balanced rows without a split.
            throw NoSplit(training, cause);
        }

        return scorer.Trees.All(static tree => tree.LeafValues.All(value => value == tree.LeafValues[0])) ? throw NoSplit(training, null) : scorer;
    }

    /// <summary>Trains on scaled slots and returns Microsoft.ML's own model.</summary>
    internal BinaryPredictionTransformer<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>> Fit(
        EncodedMatrix training, EncodedMatrix? validation, float[] scales, TrainingContext context)
    {
        CheckOptions();
        TrainingChecks.Check(Name, training, "training", context.Task);
        TrainingChecks.CheckBothClasses(Name, training);
        if (training.Width > TreeEnsembleScorer.MaxWidth)
        {
            throw new TrainingException($"{Name} takes up to {TreeEnsembleScorer.MaxWidth} slots; the pipeline has {training.Width}.");
        }

        if (validation is not null)
        {
            TrainingChecks.Check(Name, validation, "validation", context.Task);
            if (validation.Width != training.Width)
            {
                throw new ArgumentException($"Validation rows have {validation.Width} slots, training rows {training.Width}.", nameof(validation));
            }
        }

        bool stopEarly = validation is { RowCount: > 0 } && EarlyStoppingRounds > 0;
        return TrainingRun.Run(context, ml =>
        {
            LightGbmBinaryTrainer trainer = ml.BinaryClassification.Trainers.LightGbm(Options(training, stopEarly));
            EncodedDataView rows = new(training, scales, context.CancellationToken);
            return stopEarly ? trainer.Fit(rows, new EncodedDataView(validation!, scales, context.CancellationToken)) : trainer.Fit(rows);
        });
    }

    private TrainingException NoSplit(EncodedMatrix training, Exception? cause) => new(
        $"{Name} could not split the {training.RowCount} training rows even once, so that there is nothing to learn from: every leaf needs {nameof(MinimumExampleCountPerLeaf)} = {MinimumExampleCountPerLeaf} rows. Give more rows, a lower minimum, or features that vary.",
        cause);

    private LightGbmBinaryTrainer.Options Options(EncodedMatrix training, bool stopEarly) => new()
    {
        LabelColumnName = EncodedDataView.LabelName,
        FeatureColumnName = EncodedDataView.FeaturesName,
        ExampleWeightColumnName = training.Weights is null ? null : EncodedDataView.WeightName,
        NumberOfIterations = NumberOfIterations,
        NumberOfLeaves = NumberOfLeaves,
        MinimumExampleCountPerLeaf = MinimumExampleCountPerLeaf,
        LearningRate = LearningRate,
        MaximumBinCountPerFeature = MaximumBinCountPerFeature,
        EarlyStoppingRound = stopEarly ? EarlyStoppingRounds : 0,
        EvaluationMetric = LightGbmBinaryTrainer.Options.EvaluateMetricType.Logloss,
        UnbalancedSets = UnbalancedSets,
        Sigmoid = 1,
        UseCategoricalSplit = false,
        HandleMissingValue = true,
        Booster = new GradientBooster.Options
        {
            L1Regularization = L1Regularization,
            L2Regularization = L2Regularization,
            MaximumTreeDepth = MaximumTreeDepth,
            FeatureFraction = FeatureFraction,
            SubsampleFraction = SubsampleFraction,
            SubsampleFrequency = SubsampleFraction < 1 ? 1 : 0,
            MinimumChildWeight = 1e-3,
        },
        Seed = Seed,
        NumberOfThreads = NumberOfThreads == 0 ? Environment.ProcessorCount : NumberOfThreads,
        Deterministic = true,
        ForceRowWise = true,
    };

    private void CheckOptions()
    {
        TrainingChecks.CheckOption(Name, nameof(NumberOfIterations), NumberOfIterations, 1, 1_000_000);
        TrainingChecks.CheckOption(Name, nameof(NumberOfLeaves), NumberOfLeaves, 2, DecisionTree.MaxLeaves);
        TrainingChecks.CheckOption(Name, nameof(MinimumExampleCountPerLeaf), MinimumExampleCountPerLeaf, 1, int.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(LearningRate), LearningRate, double.Epsilon, 1);
        TrainingChecks.CheckOption(Name, nameof(MaximumTreeDepth), MaximumTreeDepth, 0, int.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(MaximumBinCountPerFeature), MaximumBinCountPerFeature, 2, 65_535);
        TrainingChecks.CheckOption(Name, nameof(L1Regularization), L1Regularization, 0, double.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(L2Regularization), L2Regularization, 0, double.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(FeatureFraction), FeatureFraction, double.Epsilon, 1);
        TrainingChecks.CheckOption(Name, nameof(SubsampleFraction), SubsampleFraction, double.Epsilon, 1);
        TrainingChecks.CheckOption(Name, nameof(EarlyStoppingRounds), EarlyStoppingRounds, 0, int.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(Seed), Seed, 0, int.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(NumberOfThreads), NumberOfThreads, 0, 1024);
    }
}
