using CsCheck;

namespace PipelineDsl.Tests.Scoring;

public class LinearScorerTests
{
    [Fact]
    public void Score_of_any_width_is_within_half_a_unit_of_the_exact_sum()
    {
        Gen.Select(Gen.Int[0, 70], Gen.Int[0, int.MaxValue]).Sample((width, seed) =>
        {
            Random random = new(seed);
            float[] weights = [.. Enumerable.Range(0, width).Select(_ => (float)((random.NextDouble() - 0.5) * 8))];
            float[] vector = [.. Enumerable.Range(0, width).Select(_ => (float)((random.NextDouble() - 0.5) * 1000))];
            float bias = (float)(random.NextDouble() - 0.5);

            float score = new LinearScorer(weights, bias, LogisticLink.Standard).Score(vector);

            decimal exact = (decimal)(double)bias;
            for (int slot = 0; slot < width; slot++)
            {
                exact += (decimal)(double)weights[slot] * (decimal)(double)vector[slot];
            }

            Assert.Equal((double)exact, score, 1e-7 * Math.Max(1, Math.Abs((double)exact)));
        });
    }

    [Fact]
    public void Score_beyond_single_precision_halfway_keeps_what_floats_would_lose() =>
        Assert.Equal(1, new LinearScorer([1, 1, 1], 0, LogisticLink.Standard).Score([1e20f, 1, -1e20f]) + 1);

    [Fact]
    public void Score_with_a_missing_or_infinite_slot_is_missing_or_infinite()
    {
        LinearScorer scorer = new([1, -2, 0], 0, LogisticLink.Standard);

        Assert.True(float.IsNaN(scorer.Score([1, float.NaN, 1])));
        Assert.True(float.IsNaN(scorer.Probability([1, float.NaN, 1])));
        Assert.Equal(float.NegativeInfinity, scorer.Score([1, float.PositiveInfinity, 1]));
        Assert.Equal(0, scorer.Probability([1, float.PositiveInfinity, 1]));
    }

    [Fact]
    public void Batch_of_vectors_equals_one_by_one_and_leaves_the_padding_alone()
    {
        LinearScorer scorer = new([.. Enumerable.Range(0, 11).Select(static slot => slot * 0.37f)], 1, new LogisticLink(0.01, -1));
        float[] matrix = [.. Enumerable.Range(0, 160).Select(static at => at % 16 >= 11 ? float.NaN : at * 0.01f)];
        float[] result = new float[10];

        scorer.Probabilities(matrix.AsSpan(0, (9 * 16) + 11), 16, result);

        Assert.Equal(Enumerable.Range(0, 10).Select(row => scorer.Probability(matrix.AsSpan(row * 16, 11))), result);
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        LinearScorer scorer = new(new float[33], 0, LogisticLink.Standard);
        float[] matrix = new float[33 * 20];
        float[] result = new float[20];

        Assert.Equal(0, Allocation.Of(() => scorer.Probability(matrix.AsSpan(0, 33))));
        Assert.Equal(0, Allocation.Of(() => scorer.Probabilities(matrix, 33, result)));
    }

    [Fact]
    public void Score_of_a_vector_or_matrix_of_another_size_is_refused()
    {
        LinearScorer scorer = new([1, 2], 0, LogisticLink.Standard);

        Assert.Contains("has 3 values; the scorer takes 2", Assert.Throws<ArgumentException>(() => scorer.Score([1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => scorer.Scores([1, 2, 3, 4], 1, new float[2]));
        Assert.Throws<ArgumentException>(() => scorer.Scores([1, 2, 3], 2, new float[2]));
    }
}
