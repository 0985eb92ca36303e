namespace PipelineDsl;

/// <summary>Dawid and Skene's model: expectation maximisation over the distinct rows of votes.</summary>
internal sealed class DawidSkeneModel(LabelModelOptions options) : LabelModel
{
    /// <summary>What is added to each count, as Laplace did, so that no vote is impossible after one round.</summary>
    private const double Smoothing = 0.01;

    public override FittedLabelModel Fit(VoteMatrix votes)
    {
        var patterns = new VotePatterns(votes);
        int classes = votes.Classes.Length;
        double[]? given = options.BalanceOf(classes);
        double[][] posteriors = new double[patterns.Count][];
        FittedLabelModel majority = MajorityVote().Fit(votes);
        for (int pattern = 0; pattern < posteriors.Length; pattern++)
        {
            posteriors[pattern] = new double[classes];
            majority.Probabilities(patterns[pattern], posteriors[pattern]);
        }

        VoteProbabilities model = Maximise(votes, patterns, posteriors, given);
        double[] next = new double[classes];
        for (int round = 0; round < options.MaximumIterations; round++)
        {
            double change = 0;
            for (int pattern = 0; pattern < posteriors.Length; pattern++)
            {
                model.Probabilities(patterns[pattern], next);
                for (int y = 0; y < classes; y++)
                {
                    change = Math.Max(change, Math.Abs(next[y] - posteriors[pattern][y]));
                    posteriors[pattern][y] = next[y];
                }
            }

            model = Maximise(votes, patterns, posteriors, given);
            if (change < options.Tolerance) break;
        }

        return model;
    }

    private VoteProbabilities Maximise(VoteMatrix votes, VotePatterns patterns, double[][] posteriors, double[]? given)
    {
        int classes = votes.Classes.Length;
        double[] balance = new double[classes];
        double[][] conditional = [.. votes.Functions.Select(_ => new double[(classes + 1) * classes])];
        for (int pattern = 0; pattern < posteriors.Length; pattern++)
        {
            for (int y = 0; y < classes; y++)
            {
                double rows = patterns.Counts[pattern] * posteriors[pattern][y];
                balance[y] += rows;
                for (int i = 0; i < votes.Width; i++) conditional[i][((patterns[pattern][i] + 1) * classes) + y] += rows;
            }
        }

        foreach (double[] function in conditional)
        {
            for (int y = 0; y < classes; y++)
            {
                // Where abstaining says nothing, a function's votes are counted among the rows that it votes on.
                int first = options.AbstainsInform ? 0 : 1;
                double sum = 0;
                for (int vote = first; vote <= classes; vote++) sum += function[(vote * classes) + y] + Smoothing;
                for (int vote = first; vote <= classes; vote++) function[(vote * classes) + y] = (function[(vote * classes) + y] + Smoothing) / sum;
                if (first == 1) function[y] = 0;
            }
        }

        ClassProbabilities.Normalize(balance);
        return new VoteProbabilities(votes, given ?? balance, conditional, options.AbstainsInform);
    }
}
