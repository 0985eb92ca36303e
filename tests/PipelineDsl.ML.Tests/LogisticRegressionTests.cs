namespace PipelineDsl.ML.Tests;

public class LogisticRegressionTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(7, false)]
    [InlineData(20, true)]
    public void Scorer_against_Microsoft_ML_scores_the_same(int extraSlots, bool weighted)
    {
        EncodedMatrix training = Matrices.Make(3_000, 2 + extraSlots, seed: 1, weighted: weighted);
        var model = new LogisticRegressionAttribute().Fit(training, Peer.Context);
        LinearScorer ours = LogisticRegressionAttribute.Export(model.Model);
        EncodedMatrix rows = Matrices.Wild(10_000, training.Width, seed: 2, magnitude: 3, missing: false);

        (float[] scores, float[] probabilities) = Peer.Score(model, new EncodedDataView(rows));

        for (int row = 0; row < rows.RowCount; row++)
        {
            ReadOnlySpan<float> vector = rows.Row(row);
            double exact = ours.Bias;
            double magnitude = Math.Abs(ours.Bias);
            for (int slot = 0; slot < vector.Length; slot++)
            {
                exact += (double)vector[slot] * ours.Weights[slot];
                magnitude += Math.Abs((double)vector[slot] * ours.Weights[slot]);
            }

            // Microsoft.ML sums in single precision: its error is relative to the magnitudes that cancel.
            Assert.Equal(scores[row], ours.Score(vector), 1e-6 * Math.Max(1, magnitude));
            Assert.Equal(exact, ours.Score(vector), 1e-7 * Math.Max(1, Math.Abs(exact)));
            Assert.Equal(probabilities[row], ours.Probability(vector), 1e-6 * Math.Max(1, magnitude));
        }
    }

    [Fact]
    public void Scorer_OnStandardizedRows_GivesMicrosoftMLsScoresToOneMillionth()
    {
        EncodedMatrix training = Matrices.Make(20_000, 15, seed: 11);
        var model = new LogisticRegressionAttribute().Fit(training, Peer.Context);
        LinearScorer ours = LogisticRegressionAttribute.Export(model.Model);
        EncodedMatrix rows = Matrices.Make(10_000, 15, seed: 12);

        (float[] scores, float[] probabilities) = Peer.Score(model, new EncodedDataView(rows));

        for (int row = 0; row < rows.RowCount; row++)
        {
            Assert.Equal(scores[row], ours.Score(rows.Row(row)), 1e-6);
            Assert.Equal(probabilities[row], ours.Probability(rows.Row(row)), 1e-6);
        }
    }

    [Fact]
    public void Score_of_a_vector_with_missing_values_is_missing_as_in_Microsoft_ML()
    {
        EncodedMatrix training = Matrices.Make(1_000, 5, seed: 1);
        var model = new LogisticRegressionAttribute().Fit(training, Peer.Context);
        EncodedMatrix rows = new(Matrices.Names(5), [1, 2, float.NaN, 4, 5], [0]);

        Assert.True(float.IsNaN(LogisticRegressionAttribute.Export(model.Model).Score(rows.Row(0))));
        Assert.True(float.IsNaN(Peer.Score(model, new EncodedDataView(rows)).Scores[0]));
    }

    /// <summary>At the minimum the gradient of the documented objective, computed here in double, is zero.</summary>
    [Theory]
    [InlineData(0.1f, false)]
    [InlineData(1f, true)]
    [InlineData(25f, false)]
    public void Training_with_L2_reaches_the_minimum_of_the_documented_objective(float l2, bool weighted)
    {
        EncodedMatrix training = Matrices.Make(4_000, 6, seed: 3, weighted: weighted);

        var scorer = (LinearScorer)new LogisticRegressionAttribute { L2Regularization = l2 }.Train(training, null, Peer.Context);

        double[] gradient = new double[training.Width + 1];
        double scale = 0;
        for (int row = 0; row < training.RowCount; row++)
        {
            float weight = training.Weights is { } weights ? weights.Span[row] : 1;
            double residual = weight * (scorer.Probability(training.Row(row)) - training.Labels.Span[row]);
            scale += Math.Abs(residual);
            gradient[^1] += residual;
            for (int slot = 0; slot < training.Width; slot++)
            {
                gradient[slot] += residual * training.Row(row)[slot];
            }
        }

        for (int slot = 0; slot < training.Width; slot++)
        {
            gradient[slot] += l2 * scorer.Weights[slot];
        }

        Assert.All(gradient, value => Assert.Equal(0, value / scale, 2e-3));
    }

    [Fact]
    public void Training_with_strong_L1_drops_slots_that_do_not_help()
    {
        var scorer = (LinearScorer)new LogisticRegressionAttribute { L1Regularization = 60 }.Train(Matrices.Make(4_000, 12, seed: 5), null, Peer.Context);

        Assert.NotEqual(0, scorer.Weights[0]);
        Assert.True(scorer.Weights.Count(static weight => weight == 0) >= 6);
    }

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        EncodedMatrix training = Matrices.Make(2_000, 9, seed: 4);

        Assert.Equal(
            Peer.Bytes(new LogisticRegressionAttribute().Train(training, null, Peer.Context)),
            Peer.Bytes(new LogisticRegressionAttribute().Train(training, null, Peer.Context)));
    }

    [Fact]
    public void Training_with_missing_values_names_the_slot_and_the_count()
    {
        float[] values = new float[30];
        values[4] = values[13] = float.NaN;
        EncodedMatrix training = new(["a", "Amount", "c"], values, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);

        var refused = Assert.Throws<TrainingException>(() => new LogisticRegressionAttribute().Train(training, null, Peer.Context));

        Assert.Contains("\"Amount\" is missing in 2 of 10 training rows (first in row 1)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("[Impute]", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_with_infinite_values_is_refused_and_not_skipped()
    {
        EncodedMatrix training = new(["a"], [1, float.NegativeInfinity, 3], [0, 1, 1]);

        var refused = Assert.Throws<TrainingException>(() => new LogisticRegressionAttribute().Train(training, null, Peer.Context));

        Assert.Contains("\"a\" is infinite in 1 of 3", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0f, "all 4 training rows are negative")]
    [InlineData(1f, "all 4 training rows are positive")]
    public void Training_with_one_class_says_so(float label, string expected)
    {
        EncodedMatrix training = new(["a"], [1, 2, 3, 4], [label, label, label, label]);

        var refused = Assert.Throws<TrainingException>(() => new LogisticRegressionAttribute().Train(training, null, Peer.Context));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_without_rows_or_with_strange_labels_weights_and_options_is_refused()
    {
        LogisticRegressionAttribute trainer = new();

        Refused("no training rows", trainer, new EncodedMatrix(["a"], [], []));
        Refused("label of training row 1 is NaN", trainer, new EncodedMatrix(["a"], [1, 2], [0, float.NaN]));
        Refused("weight of training row 0 is -1", trainer, new EncodedMatrix(["a"], [1, 2], [0, 1], [-1, 1]));
        Refused("at least one feature", trainer, new EncodedMatrix([], [], [0, 1]));
        Refused("L2Regularization is -1", new LogisticRegressionAttribute { L2Regularization = -1 }, Matrices.Make(10, 2, 1));
        Refused("Tolerance is NaN", new LogisticRegressionAttribute { Tolerance = float.NaN }, Matrices.Make(10, 2, 1));
    }

    [Fact]
    public void Training_when_cancelled_ends_with_that_token()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        var ended = Assert.ThrowsAny<OperationCanceledException>(() =>
            new LogisticRegressionAttribute().Train(Matrices.Make(100, 3, 1), null, new TrainingContext(ModelTask.Binary, null, source.Token)));

        Assert.Equal(source.Token, ended.CancellationToken);
    }

    private static void Refused(string expected, LogisticRegressionAttribute trainer, EncodedMatrix training) =>
        Assert.Contains(expected, Assert.Throws<TrainingException>(() => trainer.Train(training, null, Peer.Context)).Message, StringComparison.Ordinal);
}
