namespace PipelineDsl.Tests.Labeling;

/// <summary>The published figures on YouTube comments (Snorkel tutorial; WRENCH, Zhang et al. 2021), on the votes that were published with them.</summary>
public class YoutubeVotesTests
{
    [Fact]
    public void Coverages_are_the_published_ones()
    {
        (VoteMatrix votes, int[] classes) = YoutubeVotes.Read("train");
        var published = new Dictionary<string, double>
        {
            ["keyword_my"] = .198613,
            ["keyword_subscribe"] = .127364,
            ["keyword_link"] = .119168,
            ["keyword_please"] = .112232,
            ["keyword_song"] = .141866,
            ["regex_check_out"] = .233922,
            ["short_comment"] = .225725,
            ["textblob_polarity"] = .035309,
            ["textblob_subjectivity"] = .357503,
        };
        LabelAnalysis analysis = LabelAnalysis.Of(votes, classes);
        foreach ((string name, double coverage) in published) Assert.Equal(coverage, analysis.Functions.Single(function => function.Name == name).Coverage, 5e-7);
    }

    [Fact]
    public void Majority_vote_is_as_published_by_tie_policy()
    {
        (VoteMatrix votes, int[] classes) = YoutubeVotes.Read("test");
        FittedLabelModel model = LabelModel.MajorityVote().Fit(votes);
        Assert.Equal(.776, Accuracy(model.Predict(votes, TiePolicy.Prefer(0)), classes), 1e-9);
        Assert.Equal(.856, Accuracy(model.Predict(votes, TiePolicy.Prefer(1)), classes), 1e-9);
        double[] probabilities = model.Probabilities(votes);
        Assert.Equal(.816, classes.Select((@class, row) => probabilities[(row * 2) + @class] is var p && Math.Abs(p - .5) < 1e-9 ? .5 : p > .5 ? 1 : 0).Average(), 1e-9);
        Assert.Equal(.176, model.Predict(votes).Count(prediction => prediction < 0) / (double)classes.Length, 1e-9);
    }

    [Fact]
    public void Dawid_and_Skene_are_as_published()
    {
        (VoteMatrix train, _) = YoutubeVotes.Read("train");
        (VoteMatrix test, int[] classes) = YoutubeVotes.Read("test");
        FittedLabelModel model = LabelModel.DawidSkene(new LabelModelOptions { AbstainsInform = true }).Fit(train);
        Assert.Equal(.832, Accuracy(model.Predict(test, TiePolicy.Prefer(1)), classes), 1e-9);
    }

    [Theory]
    [InlineData("Triplet")]
    [InlineData("MatrixCompletion")]
    public void Generative_models_beat_the_expected_majority_vote(string name)
    {
        (VoteMatrix train, _) = YoutubeVotes.Read("train");
        (VoteMatrix test, int[] classes) = YoutubeVotes.Read("test");
        LabelModelOptions options = new() { ClassBalance = [.5, .5] };
        FittedLabelModel model = (name == "Triplet" ? LabelModel.Triplet(options) : LabelModel.MatrixCompletion(options)).Fit(train);
        double accuracy = Accuracy(model.Predict(test, TiePolicy.Prefer(1)), classes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {accuracy} {string.Join(", ", model.Accuracies)}");
        Assert.InRange(accuracy, .816, .95);
    }

    private static double Accuracy(int[] predictions, int[] classes) => predictions.Zip(classes, (prediction, @class) => prediction == @class ? 1d : 0).Average();
}
