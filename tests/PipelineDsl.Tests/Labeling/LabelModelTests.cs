namespace PipelineDsl.Tests.Labeling;

public class LabelModelTests
{
    private const int Rows = 10_000;
    private const double Error = .02;
    private static readonly double[] s_accuracies = [.9, .85, .8, .75, .7, .65, .8, .6];

    public static TheoryData<string> Models => ["DawidSkene", "MatrixCompletion", "Triplet"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Accuracies_are_recovered_when_all_vote(string model) => Recovers(model, [.4, .6], SimulatedVotes.Symmetric(2, 1, s_accuracies));

    [Theory]
    [MemberData(nameof(Models))]
    public void Accuracies_are_recovered_among_abstains(string model) => Recovers(model, [.4, .6], SimulatedVotes.Symmetric(2, .6, s_accuracies));

    /// <summary>Seldom votes tell little: maximum likelihood too errs by .03 on 10,000 rows.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void Accuracies_of_functions_that_vote_for_one_class_are_recovered(string model) => Recovers(
        model,
        [.5, .5],
        [[[0, .05], [0, .5]], [[0, .1], [0, .4]], [[.45, 0], [.1, 0]], [[.5, 0], [.05, 0]], [[0, .08], [0, .6]], [[.3, 0], [.1, 0]]],
        new LabelModelOptions { AbstainsInform = true, ClassBalance = [.5, .5] },
        rows: 8 * Rows);

    [Theory]
    [MemberData(nameof(Models))]
    public void Accuracies_of_three_classes_are_recovered(string model) => Recovers(model, [.3, .3, .4], SimulatedVotes.Symmetric(3, .8, .9, .85, .8, .75, .7, .8));

    [Theory]
    [InlineData("MatrixCompletion")]
    [InlineData("Triplet")]
    public void Dependent_functions_are_left_out_of_each_others_estimates(string model)
    {
        // F0 copies F1's votes, right or wrong: taken for independent, both look better than they are.
        var simulated = new SimulatedVotes(Rows, [.5, .5], SimulatedVotes.Symmetric(2, 1, .6, .6, .8, .75, .7), 5);
        sbyte[] votes = simulated.Votes.Votes.ToArray();
        for (int row = 0; row < Rows; row++) votes[row * 5] = votes[(row * 5) + 1];
        var copied = new VoteMatrix(simulated.Votes.Functions, simulated.Votes.Classes, votes);
        double naive = Fit(model, copied, null).Accuracies[1];
        double told = Fit(model, copied, new LabelModelOptions { Dependencies = [("F0", "F1")] }).Accuracies[1];
        Assert.True(naive > .65, $"{naive}");
        Assert.Equal(.6, told, Error);
        Assert.Contains("There is no labeling function 'G'", Assert.Throws<LabelModelException>(() => Fit(model, copied, new LabelModelOptions { Dependencies = [("F0", "G")] })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Probabilities_are_calibrated_and_beat_the_majority(string model)
    {
        var simulated = new SimulatedVotes(Rows, [.3, .7], SimulatedVotes.Symmetric(2, .7, .95, .6, .6, .6, .6, .9), 11);
        double[] probabilities = Fit(model, simulated.Votes, null).Probabilities(simulated.Votes);
        foreach (IGrouping<int, int> bin in Enumerable.Range(0, Rows).GroupBy(row => (int)(probabilities[(row * 2) + 1] * 5)).Where(bin => bin.Count() > 300))
        {
            Assert.Equal(bin.Average(row => simulated.Classes[row]), bin.Average(row => probabilities[(row * 2) + 1]), .05);
        }

        Assert.All(Enumerable.Range(0, Rows), row => Assert.Equal(1, probabilities[row * 2] + probabilities[(row * 2) + 1], 1e-12));
        Assert.True(Right(Fit(model, simulated.Votes, null)) > Right(LabelModel.MajorityVote().Fit(simulated.Votes)) + .02);

        double Right(FittedLabelModel fitted)
        {
            int[] predictions = fitted.Predict(simulated.Votes, TiePolicy.Prefer(1));
            return predictions.Zip(simulated.Classes, (prediction, @class) => prediction == @class ? 1d : 0).Average();
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_same_votes_give_the_same_bits(string model)
    {
        VoteMatrix votes = new SimulatedVotes(1_000, [.3, .7], SimulatedVotes.Symmetric(2, .7, .95, .6, .7, .8), 3).Votes;
        Assert.Equal(Fit(model, votes, null).Probabilities(votes), Fit(model, votes, null).Probabilities(votes));
    }

    [Fact]
    public void Majority_shares_ties()
    {
        VoteMatrix votes = Votes([0, 1, -1], [1, 1, 0], [-1, -1, -1], [0, -1, -1]);
        FittedLabelModel model = LabelModel.MajorityVote().Fit(votes);
        Assert.Equal([.5, .5, 0, 1, .5, .5, 1, 0], model.Probabilities(votes));
        Assert.Equal([-1, 1, -1, 0], model.Predict(votes));
        Assert.Equal([1, 1, 1, 0], model.Predict(votes, TiePolicy.Prefer(1)));
        Assert.Equal([0, 1, 0, 0], model.Predict(votes, TiePolicy.Prefer(0)));
    }

    [Fact]
    public void Weights_given_share_out_and_weights_learned_are_log_odds()
    {
        VoteMatrix votes = Votes([0, 1, 1], [1, 0, 0]);
        Assert.Equal([.5, .5, .5, .5], LabelModel.WeightedMajority(2, 1, 1).Fit(votes).Probabilities(votes));
        Assert.Throws<ArgumentException>(() => LabelModel.WeightedMajority(2, -1, 1));
        Assert.Throws<LabelModelException>(() => LabelModel.WeightedMajority(2, 1).Fit(votes));

        // F0 is right on both rows: (2 + 1) / (2 + 2). The others are wrong on both.
        FittedLabelModel learned = LabelModel.WeightedMajority(votes, [0, 1]).Fit(votes);
        Assert.Equal([.75, .25, .25], learned.Accuracies);
        double[] logits = [Math.Log(3), 2 * Math.Log(1 / 3d)];
        Assert.Equal(Math.Exp(logits[0]) / (Math.Exp(logits[0]) + Math.Exp(logits[1])), learned.Probabilities(votes)[0], 1e-12);
    }

    [Fact]
    public void Votes_that_say_nothing_are_refused()
    {
        VoteMatrix silent = Votes([-1, -1, -1], [-1, -1, -1]);
        VoteMatrix few = Votes([1, -1, 0], [0, -1, 0]);
        foreach (string model in (string[])["DawidSkene", "MatrixCompletion", "Triplet"])
        {
            Assert.Contains("abstain on all 2 rows", Assert.Throws<LabelModelException>(() => Fit(model, silent, null)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("Fewer than three", Assert.Throws<LabelModelException>(() => LabelModel.Triplet().Fit(few)).Message, StringComparison.Ordinal);
        Assert.Throws<LabelModelException>(() => LabelModel.Triplet(new LabelModelOptions { ClassBalance = [.5, .6] }).Fit(few));
        Assert.Throws<LabelModelException>(() => LabelModel.Triplet(new LabelModelOptions { ClassBalance = [1] }).Fit(few));
        Assert.Contains("Row 1 (from 0), function 'F2'", Assert.Throws<ArgumentException>(() => Votes([0, 0, 0], [0, 0, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Combining_votes_allocates_nothing()
    {
        VoteMatrix votes = new SimulatedVotes(1_000, [.3, .7], SimulatedVotes.Symmetric(2, .7, .95, .6, .7, .8), 3).Votes;
        FittedLabelModel model = LabelModel.Triplet().Fit(votes);
        double[] probabilities = new double[2];
        model.Probabilities(votes[0], probabilities);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int row = 0; row < votes.RowCount; row++) model.Probabilities(votes[row], probabilities);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Recovers(string model, double[] balance, double[][][] functions, LabelModelOptions? options = null, int rows = Rows)
    {
        foreach (int seed in (int[])[1, 2, 3])
        {
            var simulated = new SimulatedVotes(rows, balance, functions, seed);
            double[] learned = [.. Fit(model, simulated.Votes, options).Accuracies];
            for (int i = 0; i < learned.Length; i++)
            {
                Assert.True(Math.Abs(simulated.Accuracies[i] - learned[i]) < Error, $"{model}, seed {seed}, F{i}: {learned[i]} for {simulated.Accuracies[i]}; all {string.Join(", ", learned)}");
            }
        }
    }

    private static FittedLabelModel Fit(string model, VoteMatrix votes, LabelModelOptions? options) => (model switch
    {
        "DawidSkene" => LabelModel.DawidSkene(options),
        "MatrixCompletion" => LabelModel.MatrixCompletion(options),
        _ => LabelModel.Triplet(options),
    }).Fit(votes);

    private static VoteMatrix Votes(params sbyte[][] rows) => new([.. rows[0].Select((_, i) => $"F{i}")], ["ham", "spam"], [.. rows.SelectMany(row => row)]);
}
