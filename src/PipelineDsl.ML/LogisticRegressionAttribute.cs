using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace PipelineDsl.ML;

/// <summary>
/// Logistic regression by Microsoft.ML's L-BFGS. Minimises Σ weight · log-loss + <see cref="L1Regularization"/> · Σ|w| +
/// <see cref="L2Regularization"/> / 2 · Σw², the bias left out; the defaults are scikit-learn's LogisticRegression (C = 1 / L2 = 1). Features should
/// be of like magnitude: put [Standardize] on them. Missing and infinite values are refused. Trains on one thread, so that the same rows give the
/// same bytes everywhere.
/// </summary>
public sealed class LogisticRegressionAttribute : TrainerAttribute
{
    /// <inheritdoc/>
    public override string Name => "LogisticRegression";

    /// <inheritdoc/>
    public override bool AcceptsMissing => false;

    /// <summary>The price of a unit of absolute weight; above 0, weights that do not help become exactly 0. Default 0.</summary>
    public float L1Regularization { get; set; }

    /// <summary>The price of half a unit of squared weight, the inverse of scikit-learn's C. Default 1.</summary>
    public float L2Regularization { get; set; } = 1;

    /// <summary>Training ends when the relative improvement of the loss falls below this. Default 1e-7.</summary>
    public float Tolerance { get; set; } = 1e-7f;

    /// <summary>Training ends after this many iterations at the latest. Default 1,000.</summary>
    public int MaximumNumberOfIterations { get; set; } = 1000;

    /// <summary>Updates that the optimizer remembers to estimate curvature. Default 20.</summary>
    public int HistorySize { get; set; } = 20;

    /// <inheritdoc/>
    /// <exception cref="TrainingException">An option is out of range, the rows hold one class only, or a value is missing or infinite.</exception>
    public override Scorer Train(EncodedMatrix training, EncodedMatrix? validation, TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Export(Fit(training, context).Model);
    }

    /// <summary>Trains and returns Microsoft.ML's own model.</summary>
    internal BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> Fit(EncodedMatrix training, TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(training);
        TrainingChecks.CheckOption(Name, nameof(L1Regularization), L1Regularization, 0, float.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(L2Regularization), L2Regularization, 0, float.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(Tolerance), Tolerance, float.Epsilon, 1);
        TrainingChecks.CheckOption(Name, nameof(MaximumNumberOfIterations), MaximumNumberOfIterations, 1, int.MaxValue);
        TrainingChecks.CheckOption(Name, nameof(HistorySize), HistorySize, 1, 1000);
        TrainingChecks.Check(Name, training, "training", context.Task);
        TrainingChecks.CheckBothClasses(Name, training);
        TrainingChecks.CheckFinite(Name, training, "training");

        return TrainingRun.Run(context, ml => ml.BinaryClassification.Trainers
            .LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = EncodedDataView.LabelName,
                FeatureColumnName = EncodedDataView.FeaturesName,
                ExampleWeightColumnName = training.Weights is null ? null : EncodedDataView.WeightName,
                L1Regularization = L1Regularization,
                L2Regularization = L2Regularization,
                OptimizationTolerance = Tolerance,
                MaximumNumberOfIterations = MaximumNumberOfIterations,
                HistorySize = HistorySize,
                NumberOfThreads = 1,
                Quiet = true,
            })
            .Fit(new EncodedDataView(training, null, context.CancellationToken)));
    }

    internal static LinearScorer Export(CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> model) =>
        new([.. model.SubModel.Weights], model.SubModel.Bias, PlattLink.Of(model.Calibrator));
}
