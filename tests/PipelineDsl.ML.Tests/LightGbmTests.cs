namespace PipelineDsl.ML.Tests;

public class LightGbmTests
{
    [Theory]
    [InlineData(0, 1f)]
    [InlineData(0.2, 1f)]
    [InlineData(0.2, 1e5f)]
    public void Scorer_against_Microsoft_ML_scores_the_same(double missingShare, float magnitude)
    {
        EncodedMatrix training = Matrices.Make(6_000, 8, seed: 1, missingShare, magnitude: magnitude);
        (var model, TreeEnsembleScorer ours) = Train(new LightGbmAttribute { NumberOfIterations = 60 }, training);
        EncodedMatrix rows = Matrices.Wild(10_000, 8, seed: 2, magnitude, missing: true);

        (float[] scores, float[] probabilities) = Peer.Score(model, new EncodedDataView(rows));

        Assert.Equal(60, ours.Trees.Length);
        for (int row = 0; row < rows.RowCount; row++)
        {
            Assert.Equal(scores[row], ours.Score(rows.Row(row)), 1e-6);
            Assert.Equal(probabilities[row], ours.Probability(rows.Row(row)), 1e-6);
        }

        float[] batch = new float[rows.RowCount];
        ours.Probabilities(rows.Values.Span, rows.Width, batch);
        Assert.All(Enumerable.Range(0, rows.RowCount), row => Assert.Equal(ours.Probability(rows.Row(row)), batch[row]));
    }

    /// <summary>Microsoft.ML compares infinity with infinity here and sends the missing left; what LightGBM learned is that they alone go right.</summary>
    [Fact]
    public void Training_where_missing_itself_tells_the_label_keeps_what_was_learned()
    {
        Random random = new(1);
        float[] labels = [.. Enumerable.Range(0, 2_000).Select(static row => row % 2 == 0 ? 1f : 0f)];
        float[] values = [.. labels.Select(label => label == 1 ? float.NaN : (float)random.NextDouble())];
        EncodedMatrix training = new(["a"], values, labels);

        Scorer scorer = new LightGbmAttribute { NumberOfIterations = 20 }.Train(training, null, Peer.Context);

        Assert.True(scorer.Probability([float.NaN]) > 0.8f);
        Assert.True(scorer.Probability([0.5f]) < 0.2f);
    }

    /// <summary>A float has no place for threshold + 1 here, which is how Microsoft.ML writes "missing goes right".</summary>
    [Theory]
    [InlineData(1f)]
    [InlineData(-1f)]
    public void Training_on_great_numbers_with_missing_values_learns_their_direction(float sign)
    {
        Random random = new(1);
        float[] labels = [.. Enumerable.Range(0, 4_000).Select(static row => row % 2 == 0 ? 1f : 0f)];
        float[] values = [.. labels.Select((label, row) => row % 3 == 0 && label == 1 ? float.NaN : sign * (1e12f + (float)(random.NextDouble() * 1e12) + (label == 1 ? 0.5e12f * sign : 0)))];
        EncodedMatrix training = new(["a"], values, labels);

        Scorer scorer = new LightGbmAttribute { NumberOfIterations = 40 }.Train(training, null, Peer.Context);

        Assert.True(scorer.Probability([float.NaN]) > 0.8f);
        double right = Enumerable.Range(0, labels.Length).Average(row => (scorer.Probability([values[row]]) >= 0.5f) == (labels[row] == 1) ? 1 : 0.0);
        Assert.True(right > 0.75, $"{right}");
    }

    [Fact]
    public void Training_twice_and_on_one_two_or_three_threads_gives_the_same_bytes()
    {
        EncodedMatrix training = Matrices.Make(100_000, 12, seed: 7, missingShare: 0.1);

        byte[][] saved = [.. new[] { 0, 1, 1, 2, 3 }.Select(threads =>
            Peer.Bytes(new LightGbmAttribute { NumberOfIterations = 15, NumberOfThreads = threads, SubsampleFraction = 0.7, FeatureFraction = 0.8 }.Train(training, null, Peer.Context)))];

        Assert.All(saved, bytes => Assert.Equal(saved[0], bytes));
    }

    [Fact]
    public void Training_with_validation_stops_early_and_keeps_the_best_number_of_trees()
    {
        EncodedMatrix training = Matrices.Make(2_000, 6, seed: 8);
        EncodedMatrix validation = Matrices.Make(2_000, 6, seed: 9);
        LightGbmAttribute trainer = new() { NumberOfIterations = 300, LearningRate = 0.3, EarlyStoppingRounds = 10 };

        var stopped = (TreeEnsembleScorer)trainer.Train(training, validation, Peer.Context);

        Assert.InRange(stopped.Trees.Length, 2, 100);
        double best = LogLoss(stopped, validation);
        foreach (int trees in new[] { stopped.Trees.Length - 1, stopped.Trees.Length + 1, 300 })
        {
            Scorer other = new LightGbmAttribute { NumberOfIterations = trees, LearningRate = 0.3 }.Train(training, null, Peer.Context);
            Assert.True(best <= LogLoss(other, validation) + 1e-9, $"{trees} trees");
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    public void Training_on_rows_that_cannot_be_split_says_so(float second)
    {
        EncodedMatrix training = new(["a"], [1, 2, 3, 4], [0, second, 0, 1]);

        var refused = Assert.Throws<TrainingException>(() => new LightGbmAttribute().Train(training, null, Peer.Context));

        Assert.Contains("could not split the 4 training rows", refused.Message, StringComparison.Ordinal);
        Assert.Contains("MinimumExampleCountPerLeaf = 20", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_with_weights_shifts_the_prior_and_unbalanced_sets_levels_it()
    {
        EncodedMatrix plain = Matrices.Make(4_000, 4, seed: 11);
        float[] weights = [.. plain.Labels.ToArray().Select(static label => label == 1 ? 5f : 1f)];
        EncodedMatrix weighted = new(plain.SlotNames, plain.Values.ToArray(), plain.Labels.ToArray(), weights);

        double plainMean = MeanProbability(new LightGbmAttribute(), plain);

        Assert.Equal(plain.Labels.ToArray().Average(), plainMean, 0.02);
        Assert.True(MeanProbability(new LightGbmAttribute(), weighted) > plainMean + 0.1);
        Assert.Equal(0.5, MeanProbability(new LightGbmAttribute { UnbalancedSets = true }, plain), 0.05);
    }

    [Fact]
    public void Saved_scorer_loads_to_the_same_scores()
    {
        EncodedMatrix training = Matrices.Make(3_000, 5, seed: 12, missingShare: 0.2);
        Scorer scorer = new LightGbmAttribute { NumberOfIterations = 25 }.Train(training, null, Peer.Context);

        Scorer copy = Peer.Copy(scorer);

        Assert.Equal(Peer.Bytes(scorer), Peer.Bytes(copy));
        Assert.All(Enumerable.Range(0, 500), row => Assert.Equal(scorer.Probability(training.Row(row)), copy.Probability(training.Row(row))));
    }

    [Fact]
    public void Training_with_options_out_of_range_names_the_option()
    {
        EncodedMatrix training = Matrices.Make(100, 2, seed: 1);

        Refused("NumberOfLeaves is 1", new LightGbmAttribute { NumberOfLeaves = 1 });
        Refused("LearningRate is 0", new LightGbmAttribute { LearningRate = 0 });
        Refused("FeatureFraction is 1.5", new LightGbmAttribute { FeatureFraction = 1.5 });
        Refused("NumberOfIterations is 0", new LightGbmAttribute { NumberOfIterations = 0 });

        void Refused(string expected, LightGbmAttribute trainer) =>
            Assert.Contains(expected, Assert.Throws<TrainingException>(() => trainer.Train(training, null, Peer.Context)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_when_cancelled_midway_ends_with_that_token()
    {
        EncodedMatrix training = Matrices.Make(50_000, 10, seed: 13);
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(500));

        var ended = Assert.ThrowsAny<OperationCanceledException>(() =>
            new LightGbmAttribute { NumberOfIterations = 1_000_000 }.Train(training, null, new TrainingContext(ModelTask.Binary, null, source.Token)));

        Assert.Equal(source.Token, ended.CancellationToken);
    }

    private static (Microsoft.ML.ITransformer Model, TreeEnsembleScorer Ours) Train(LightGbmAttribute trainer, EncodedMatrix training)
    {
        float[] scales = SlotScales.Of(training);
        Assert.All(scales, static scale => Assert.Equal(1, scale));
        var model = trainer.Fit(training, null, scales, Peer.Context);
        return (model, LightGbmExport.Export(model.Model, training.Width, scales));
    }

    private static double MeanProbability(LightGbmAttribute trainer, EncodedMatrix training)
    {
        Scorer scorer = trainer.Train(training, null, Peer.Context);
        return Enumerable.Range(0, training.RowCount).Average(row => scorer.Probability(training.Row(row)));
    }

    private static double LogLoss(Scorer scorer, EncodedMatrix rows)
    {
        float[] probabilities = new float[rows.RowCount];
        scorer.Probabilities(rows.Values.Span, rows.Width, probabilities);
        return BinaryEvaluation.From(probabilities, rows.Labels.Span).LogLoss;
    }
}
