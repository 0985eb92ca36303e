using System.Collections.Immutable;
using CsCheck;

namespace PipelineDsl.Tests.Scoring;

public class TreeEnsembleScorerTests
{
    [Fact]
    public void Scores_of_random_trees_alone_and_in_batches_equal_the_plain_walk()
    {
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 21], Gen.Int[1, 9], Gen.Int[0, 40]).Sample((seed, treeCount, width, nodes) =>
        {
            Random random = new(seed);
            ImmutableArray<DecisionTree> trees = [.. Enumerable.Range(0, treeCount).Select(_ => NaiveTree.Grow(random, width, random.Next(nodes + 1)))];
            TreeEnsembleScorer scorer = new(width, trees, LogisticLink.Standard);
            float[][] vectors = [.. Enumerable.Range(0, 130).Select(_ => NaiveTree.Vector(random, width))];
            float[] expected = [.. vectors.Select(vector => NaiveTree.Score(trees, vector))];

            Assert.Equal(expected, vectors.Select(vector => scorer.Score(vector)));

            int stride = width + random.Next(3);
            float[] matrix = [.. vectors.SelectMany(vector => vector.Concat(Enumerable.Repeat(float.NaN, stride - width)))];
            float[] batch = new float[vectors.Length];
            scorer.Scores(matrix, stride, batch);
            Assert.Equal(expected, batch);
        }, iter: 300);
    }

    [Fact]
    public void Score_of_a_degenerate_tree_with_the_most_leaves_is_right()
    {
        int nodes = DecisionTree.MaxLeaves - 1;
        DecisionTree chain = new(
            [.. Enumerable.Repeat(0, nodes)],
            [.. Enumerable.Range(0, nodes).Select(static node => (float)node)],
            [.. Enumerable.Repeat(false, nodes)],
            [.. Enumerable.Range(0, nodes).Select(static node => ~node)],
            [.. Enumerable.Range(1, nodes).Select(node => node == nodes ? ~nodes : node)],
            [.. Enumerable.Range(0, nodes + 1).Select(static leaf => (double)leaf)]);
        TreeEnsembleScorer scorer = new(1, [chain], LogisticLink.Standard);

        Assert.Equal(0, scorer.Score([-5]));
        Assert.Equal(20_000, scorer.Score([20_000]));
        Assert.Equal(nodes, scorer.Score([float.NaN]));
    }

    [Fact]
    public void Score_of_a_random_tree_with_the_most_leaves_is_right()
    {
        DecisionTree tree = NaiveTree.Grow(new Random(1), 3, DecisionTree.MaxLeaves - 1);
        TreeEnsembleScorer scorer = new(3, [tree], LogisticLink.Standard);
        Random random = new(2);

        for (int row = 0; row < 1_000; row++)
        {
            float[] vector = NaiveTree.Vector(random, 3);
            Assert.Equal(NaiveTree.Score([tree], vector), scorer.Score(vector));
        }
    }

    [Fact]
    public void Highest_slot_of_the_widest_vector_is_read()
    {
        DecisionTree stump = new([TreeEnsembleScorer.MaxWidth - 1], [0], [false], [~0], [~1], [1, 2]);
        TreeEnsembleScorer scorer = new(TreeEnsembleScorer.MaxWidth, [stump], LogisticLink.Standard);
        float[] vector = new float[TreeEnsembleScorer.MaxWidth];

        Assert.Equal(1, scorer.Score(vector));
        vector[^1] = 1;
        Assert.Equal(2, scorer.Score(vector));
        vector[^1] = float.NaN;
        Assert.Equal(2, scorer.Score(vector));
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        Random random = new(1);
        TreeEnsembleScorer scorer = new(5, [.. Enumerable.Range(0, 30).Select(_ => NaiveTree.Grow(random, 5, 30))], new LogisticLink(0.5, 0.1));
        float[] matrix = [.. Enumerable.Range(0, 200).SelectMany(_ => NaiveTree.Vector(random, 5))];

        Assert.Equal(0, Allocation.Of(() => scorer.Probability(matrix.AsSpan(0, 5))));
        float[] result = new float[200];
        Assert.Equal(0, Allocation.Of(() => scorer.Probabilities(matrix, 5, result)));
    }

    [Fact]
    public void Constructor_with_a_slot_beyond_the_width_or_an_impossible_width_is_refused()
    {
        DecisionTree stump = new([3], [0], [false], [~0], [~1], [1, 2]);

        Assert.Contains("slot 3 of a vector of 3", Assert.Throws<ArgumentException>(() => new TreeEnsembleScorer(3, [stump], default)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TreeEnsembleScorer(0, [], default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TreeEnsembleScorer(TreeEnsembleScorer.MaxWidth + 1, [], default));
    }
}
