namespace PipelineDsl.Tests.Scoring;

public class ScorerFileTests
{
    [Fact]
    public void Linear_scorer_saved_and_loaded_is_the_same()
    {
        LinearScorer scorer = new([0.1f, -0f, float.Epsilon, 1e30f], 0.3f, new LogisticLink(1.7, -0.2));

        var copy = Assert.IsType<LinearScorer>(Load(Save(scorer.Save)));

        Assert.Equal(scorer.Weights.Select(BitConverter.SingleToInt32Bits), copy.Weights.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(scorer.Bias, copy.Bias);
        Assert.Equal(scorer.Link, copy.Link);
        Assert.Equal(4, copy.Width);
    }

    [Fact]
    public void Tree_scorer_saved_and_loaded_is_the_same()
    {
        Random random = new(1);
        TreeEnsembleScorer scorer = new(4, [.. Enumerable.Range(0, 9).Select(nodes => NaiveTree.Grow(random, 4, nodes))], new LogisticLink(0.5, 0));

        byte[] saved = Save(scorer.Save);
        Scorer copy = Load(saved);

        Assert.Equal(saved, Save(copy.Save));
        for (int row = 0; row < 200; row++)
        {
            float[] vector = NaiveTree.Vector(random, 4);
            Assert.Equal(scorer.Probability(vector), copy.Probability(vector));
        }
    }

    [Fact]
    public void WithLink_changes_the_probability_and_not_the_score()
    {
        TreeEnsembleScorer trees = new(1, [new DecisionTree([], [], [], [], [], [2])], LogisticLink.Standard);
        LinearScorer linear = new([1], 0, LogisticLink.Standard);
        LogisticLink link = new(0.5, -1);

        Assert.Equal(2, trees.WithLink(link).Score([0]));
        Assert.Equal(0.5f, trees.WithLink(link).Probability([0]));
        Assert.Equal(0.5f, linear.WithLink(link).Probability([2]));
    }

    [Fact]
    public void Load_of_an_unknown_kind_names_it()
    {
        byte[] saved = Save(static writer => writer.Text("kind", "forest"));

        Assert.Contains("\"forest\" is no kind of scorer", Assert.Throws<StateFormatException>(() => Load(saved)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_of_a_tree_that_contradicts_itself_is_refused()
    {
        byte[] saved = Save(static writer =>
        {
            writer.Text("kind", "trees");
            writer.Number("slope", 1);
            writer.Number("offset", 0);
            writer.Integer("width", 2);
            writer.BeginArray("trees");
            writer.BeginItem();
            writer.Integers("features", [0]);
            writer.Floats("thresholds", [0f]);
            writer.Integers("missingLeft", [1]);
            writer.Integers("left", [-1]);
            writer.Integers("right", [9_999_999_999]);
            writer.Numbers("leaves", [1, 2]);
            writer.EndItem();
            writer.EndArray();
        });

        Assert.Contains("right holds 9999999999", Assert.Throws<StateFormatException>(() => Load(saved)).Message, StringComparison.Ordinal);
    }

    private static byte[] Save(Action<StateWriter> body)
    {
        using MemoryStream stream = new();
        StateDocument.Write(stream, "scorer", 1, body);
        return stream.ToArray();
    }

    private static Scorer Load(byte[] saved) => Scorer.Load(StateDocument.Read(new MemoryStream(saved), "test", "scorer", 1));
}
