namespace PipelineDsl.Tests.Labeling;

public class LabelAnalysisTests
{
    [Fact]
    public void Shares_are_counted()
    {
        var failure = new VoteFailure("C", 1, 2, new InvalidOperationException("no text"));
        var votes = new VoteMatrix(["A", "B", "C"], ["ham", "spam"], [1, 1, -1, 0, 1, -1, -1, -1, -1, -1, 0, -1], [failure]);
        LabelAnalysis analysis = LabelAnalysis.Of(votes, [1, 1, 0, -1]);
        Assert.Equal((4, .75, .5, .25), (analysis.Rows, analysis.Coverage, analysis.Overlaps, analysis.Conflicts));
        LabelingFunctionReport a = analysis.Functions[0];
        Assert.Equal((.5, .5, .25, 1, 1, .5), (a.Coverage, a.Overlaps, a.Conflicts, a.Right, a.Wrong, a.Accuracy));
        Assert.Equal(["ham", "spam"], a.Polarity);
        LabelingFunctionReport b = analysis.Functions[1];
        Assert.Equal((.75, .5, .25, 2, 0, 1), (b.Coverage, b.Overlaps, b.Conflicts, b.Right, b.Wrong, b.Accuracy));
        Assert.Equal((0d, double.NaN, failure), (analysis.Functions[2].Coverage, analysis.Functions[2].Accuracy, analysis.Functions[2].Failure));
        Assert.Equal(
            """
            function  votes for    coverage  overlaps  conflicts  right  wrong  accuracy
            A         ham, spam      0.5000    0.5000     0.2500      1      1    0.5000
            B         ham, spam      0.7500    0.5000     0.2500      2      0    1.0000
            C                        0.0000    0.0000     0.0000      0      0          
            4 rows: 0.7500 with a vote, 0.5000 with several, 0.2500 with votes for different classes
            C threw on 1 rows, first on row 2 (from 0): no text

            """,
            analysis.ToString());
    }

    [Fact]
    public void Learned_accuracies_are_shown()
    {
        VoteMatrix votes = new SimulatedVotes(1_000, [.5, .5], SimulatedVotes.Symmetric(2, 1, .9, .8, .7), 1).Votes;
        FittedLabelModel model = LabelModel.Triplet().Fit(votes);
        Assert.Equal(model.Accuracies, LabelAnalysis.Of(votes, model: model).Functions.Select(function => function.LearnedAccuracy));
        Assert.Contains("learned", LabelAnalysis.Of(votes, model: model).ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LabelAnalysis.Of(votes, [1, 2]));
    }
}
