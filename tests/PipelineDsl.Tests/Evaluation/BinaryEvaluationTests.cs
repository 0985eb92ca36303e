using CsCheck;

namespace PipelineDsl.Tests.Evaluation;

public class BinaryEvaluationTests
{
    /// <summary>The example of scikit-learn's roc_auc_score and average_precision_score pages: 0.75 and 0.83.</summary>
    [Fact]
    public void Evaluation_of_the_documented_scikit_learn_example_agrees()
    {
        BinaryEvaluation evaluation = BinaryEvaluation.From([0.1f, 0.4f, 0.35f, 0.8f], [0, 0, 1, 1]);

        Assert.Equal(0.75, evaluation.Auc);
        Assert.Equal(0.8333333333333333, evaluation.AveragePrecision, 15);
        Assert.Equal((1, 0, 1, 2), (evaluation.TruePositives, evaluation.FalsePositives, evaluation.FalseNegatives, evaluation.TrueNegatives));
        Assert.Equal((1.0, 0.5, 0.75), (evaluation.Precision, evaluation.Recall, evaluation.Accuracy));
        Assert.Equal(2.0 / 3, evaluation.F1, 15);
        Assert.Equal(((0.1 * 0.1) + (0.4 * 0.4) + (0.65 * 0.65) + (0.2 * 0.2)) / 4, evaluation.Brier, 7);
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.6) + Math.Log(0.35) + Math.Log(0.8)) / 4, evaluation.LogLoss, 7);
    }

    /// <summary>scikit-learn's log_loss page: [.1 .9, .9 .1, .8 .2, .35 .65] against spam, ham, ham, spam gives 0.21616.</summary>
    [Fact]
    public void Log_loss_of_the_documented_scikit_learn_example_agrees() =>
        Assert.Equal(0.21616, BinaryEvaluation.From([0.9f, 0.1f, 0.2f, 0.65f], [1, 0, 0, 1]).LogLoss, 5);

    [Fact]
    public void Evaluation_of_random_scores_with_ties_equals_counting_pairs_and_thresholds()
    {
        Gen.Select(Gen.Int[0, 8].Array[1, 60], Gen.Bool.Array[60]).Sample((ranks, positive) =>
        {
            float[] scores = [.. ranks.Select(static rank => rank / 8f)];
            float[] labels = [.. scores.Select((_, row) => positive[row] ? 1f : 0f)];

            BinaryEvaluation evaluation = BinaryEvaluation.From(scores, labels, 0.375f);

            Assert.Equal(AucByPairs(scores, labels), evaluation.Auc, 1e-12);
            Assert.Equal(AveragePrecisionByThresholds(scores, labels), evaluation.AveragePrecision, 1e-12);
            Assert.Equal(scores.Where((score, row) => score >= 0.375f && labels[row] == 1).Count(), evaluation.TruePositives);
            Assert.Equal(scores.Where((score, row) => score < 0.375f && labels[row] == 1).Count(), evaluation.FalseNegatives);
            Assert.Equal((scores.Length, labels.Count(static label => label == 1)), (evaluation.Rows, evaluation.Positives));
        });
    }

    [Fact]
    public void Evaluation_of_one_constant_score_is_chance()
    {
        BinaryEvaluation evaluation = BinaryEvaluation.From([0.2f, 0.2f, 0.2f, 0.2f], [0, 1, 0, 0]);

        Assert.Equal(0.5, evaluation.Auc);
        Assert.Equal(0.25, evaluation.AveragePrecision);
    }

    [Fact]
    public void Auc_of_negative_and_positive_zero_takes_them_as_equal() => Assert.Equal(0.5, BinaryEvaluation.From([-0f, 0f], [0, 1]).Auc);

    [Fact]
    public void Measures_that_the_rows_do_not_define_are_NaN()
    {
        BinaryEvaluation negative = BinaryEvaluation.From([0.1f, 0.2f], [0, 0]);
        BinaryEvaluation empty = BinaryEvaluation.From([], []);

        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NaN, 1], [negative.Auc, negative.AveragePrecision, negative.Precision, negative.Recall, negative.Accuracy]);
        Assert.Equal([double.NaN, double.NaN, double.NaN], [empty.Auc, empty.LogLoss, empty.Accuracy]);
        Assert.Equal(0, empty.Rows);
    }

    [Fact]
    public void Log_loss_of_certain_mistakes_is_finite() => Assert.Equal(23 * Math.Log(2), BinaryEvaluation.From([1, 0], [0, 1]).LogLoss, 1e-6);

    [Fact]
    public void Input_that_cannot_be_evaluated_is_refused_by_row()
    {
        Refused("score of row 1 is missing", [0.5f, float.NaN], [0, 1]);
        Refused("label of row 0 is 2", [0.5f, 0.5f], [2, 1]);
        Refused("label of row 1 is NaN", [0.5f, 0.5f], [1, float.NaN]);
        Refused("probability of row 1 is 1.5", [0.5f, 1.5f], [0, 1]);
        Assert.Throws<ArgumentException>(() => BinaryEvaluation.From([0.5f], [0, 1]));
    }

    [Fact]
    public void Text_is_a_table_in_any_culture()
    {
        string text = BinaryEvaluation.From([0.1f, 0.4f, 0.35f, 0.8f], [0, 0, 1, 1]).ToString();

        Assert.Contains("AUC                    0.7500", text, StringComparison.Ordinal);
        Assert.Contains("at threshold 0.5", text, StringComparison.Ordinal);
        Assert.Contains("positives                   2  (50.00", text, StringComparison.Ordinal);
    }

    private static void Refused(string expected, float[] scores, float[] labels) =>
        Assert.Contains(expected, Assert.Throws<EvaluationException>(() => BinaryEvaluation.From(scores, labels)).Message, StringComparison.Ordinal);

    private static double AucByPairs(float[] scores, float[] labels)
    {
        double ordered = 0;
        long pairs = 0;
        for (int a = 0; a < scores.Length; a++)
        {
            for (int b = 0; b < scores.Length; b++)
            {
                if (labels[a] == 1 && labels[b] == 0)
                {
                    pairs++;
                    ordered += scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? 0.5 : 0;
                }
            }
        }

        return pairs == 0 ? double.NaN : ordered / pairs;
    }

    private static double AveragePrecisionByThresholds(float[] scores, float[] labels)
    {
        double positives = labels.Count(static label => label == 1);
        double recallBefore = 0;
        double sum = 0;
        foreach (float threshold in scores.Distinct().OrderDescending())
        {
            double predicted = scores.Count(score => score >= threshold);
            double right = scores.Where((score, row) => score >= threshold && labels[row] == 1).Count();
            sum += ((right / positives) - recallBefore) * (right / predicted);
            recallBefore = right / positives;
        }

        return positives == 0 ? double.NaN : sum;
    }
}
