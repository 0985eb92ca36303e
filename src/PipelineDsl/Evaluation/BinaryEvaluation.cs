using System.Globalization;

namespace PipelineDsl;

/// <summary>
/// How well probabilities tell two classes apart. Definitions are scikit-learn's; a measure that the rows do not define (no positive row, one class
/// only, nothing predicted positive) is NaN.
/// </summary>
public sealed class BinaryEvaluation
{
    private BinaryEvaluation(float threshold, in ThresholdCounts counts, in RankingMeasures ranking, in ProbabilityLosses losses)
    {
        Threshold = threshold;
        (TruePositives, FalsePositives, FalseNegatives, TrueNegatives) = (counts.TruePositives, counts.FalsePositives, counts.FalseNegatives, counts.TrueNegatives);
        (Auc, AveragePrecision) = (ranking.Auc, ranking.AveragePrecision);
        (LogLoss, Brier) = (losses.LogLoss, losses.Brier);
    }

    /// <summary>Rows evaluated.</summary>
    public long Rows => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>Rows whose label is positive.</summary>
    public long Positives => TruePositives + FalseNegatives;

    /// <summary>A row is predicted positive when its probability is at least this.</summary>
    public float Threshold { get; }

    /// <summary>Positive rows predicted positive.</summary>
    public long TruePositives { get; }

    /// <summary>Negative rows predicted positive.</summary>
    public long FalsePositives { get; }

    /// <summary>Positive rows predicted negative.</summary>
    public long FalseNegatives { get; }

    /// <summary>Negative rows predicted negative.</summary>
    public long TrueNegatives { get; }

    /// <summary>
    /// Area under the ROC curve: the share of (positive, negative) pairs in which the positive row has the greater score, ties counted half. Exact.
    /// </summary>
    public double Auc { get; }

    /// <summary>Average precision: Σ (recall gained) × precision over the distinct scores, from the greatest down; no interpolation.</summary>
    public double AveragePrecision { get; }

    /// <summary>Share of rows predicted right at <see cref="Threshold"/>.</summary>
    public double Accuracy => (double)(TruePositives + TrueNegatives) / Rows;

    /// <summary>Share of positive rows among those predicted positive.</summary>
    public double Precision => (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>Share of positive rows that are predicted positive.</summary>
    public double Recall => (double)TruePositives / Positives;

    /// <summary>Harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN).</summary>
    public double F1 => 2.0 * TruePositives / ((2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Mean negative natural logarithm of the probability given to the true class, probabilities kept 2⁻²³ away from 0 and 1.</summary>
    public double LogLoss { get; }

    /// <summary>Mean squared difference between probability and label.</summary>
    public double Brier { get; }

    /// <summary>Evaluates probabilities against labels.</summary>
    /// <param name="probabilities">The probability of the positive class, one a row, from 0 to 1.</param>
    /// <param name="labels">1 for a positive row, 0 for a negative one.</param>
    /// <param name="threshold">A row is predicted positive when its probability is at least this.</param>
    /// <exception cref="EvaluationException">A probability is missing or not from 0 to 1, or a label is neither 0 nor 1.</exception>
    public static BinaryEvaluation From(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> labels, float threshold = 0.5f)
    {
        EvaluationInput.Check(probabilities, labels);
        int outside = probabilities.IndexOfAnyExceptInRange(0f, 1f);
        if (outside >= 0)
        {
            throw new EvaluationException(string.Create(CultureInfo.InvariantCulture, $"The probability of row {outside} is {probabilities[outside]}, not from 0 to 1. Evaluate probabilities, not raw scores."));
        }

        return new BinaryEvaluation(
            threshold,
            ThresholdCounts.Of(probabilities, labels, threshold),
            RankingMeasures.Of(probabilities, labels),
            ProbabilityLosses.Of(probabilities, labels));
    }

    /// <summary>A small table for people.</summary>
    public override string ToString()
    {
        return string.Create(CultureInfo.InvariantCulture, $"""
            rows               {Rows,10:N0}
            positives          {Positives,10:N0}  ({(double)Positives / Rows:P2})
            AUC                {Auc,10:F4}
            average precision  {AveragePrecision,10:F4}
            log loss           {LogLoss,10:F4}
            Brier              {Brier,10:F4}
            at threshold {Threshold:0.###}
              precision        {Precision,10:F4}
              recall           {Recall,10:F4}
              F1               {F1,10:F4}
              accuracy         {Accuracy,10:F4}
            """);
    }
}
