namespace PipelineDsl;

/// <summary>
/// Snorkel's generative label model: finds μ, the probability of each vote under each class, so that μ·diag(π)·μᵀ is the matrix of how often two votes of
/// independent functions occur together, and μ·π how often each occurs. One row of μ at a time is a linear least-squares problem of as many unknowns as
/// classes; rounds over all rows start from the triplets' closed form, or from votes that are right in 7 of 10 cases, as Snorkel's.
/// </summary>
internal sealed class MatrixCompletionModel(LabelModelOptions options) : LabelModel
{
    private const double FirstPrecision = 0.7;
    private const double Ridge = 1e-9;

    public override FittedLabelModel Fit(VoteMatrix votes)
    {
        var patterns = new VotePatterns(votes);
        var moments = new VoteMoments(votes, patterns);
        bool[,] dependent = options.DependentPairs(votes.Functions);
        int classes = votes.Classes.Length;
        double[] balance = options.BalanceOf(classes) ?? TripletModel.Learn(votes, patterns, moments, options, out _);
        double[][] rows = [.. moments.Indicators.Select((indicator, a) => First(indicator.Vote, moments.Means[a], balance))];
        for (int round = 0; round < options.MaximumIterations; round++)
        {
            double change = 0;
            for (int a = 0; a < rows.Length; a++) change = Math.Max(change, Improve(a, rows, moments, dependent, balance));
            if (change < options.Tolerance) break;
        }

        double[][] conditional = [.. votes.Functions.Select(_ => new double[(classes + 1) * classes])];
        for (int a = 0; a < rows.Length; a++) rows[a].CopyTo(conditional[moments.Indicators[a].Function], (moments.Indicators[a].Vote + 1) * classes);
        foreach (double[] function in conditional) TripletModel.CompleteWithAbstaining(function, classes);
        return new VoteProbabilities(votes, balance, conditional, options.AbstainsInform);
    }

    private static double[] First(int vote, double mean, double[] balance) =>
        [.. balance.Select((share, @class) => Math.Min(@class == vote ? FirstPrecision * mean / share : (1 - FirstPrecision) * mean / (1 - balance[vote]), 1))];

    /// <summary>Solves for one row of μ with the others as they are.</summary>
    /// <returns>By how much its probabilities moved at most.</returns>
    private static double Improve(int a, double[][] rows, VoteMoments moments, bool[,] dependent, double[] balance)
    {
        int classes = balance.Length;
        double[,] left = new double[classes, classes];
        double[] right = new double[classes];
        double[] factors = new double[classes];
        int equations = 0;
        for (int b = 0; b < rows.Length; b++)
        {
            if (dependent[moments.Indicators[a].Function, moments.Indicators[b].Function]) continue;
            for (int y = 0; y < classes; y++) factors[y] = balance[y] * rows[b][y];
            Add(moments.Joint[a, b], 1);
            equations++;
        }

        if (equations == 0) return 0;
        balance.CopyTo(factors, 0);
        Add(moments.Means[a], 1);
        for (int y = 0; y < classes; y++)
        {
            // Next to nothing holds the row where it is, so that directions in which the others say nothing do not run away.
            left[y, y] += Ridge;
            right[y] += Ridge * rows[a][y];
        }

        LinearEquations.Solve(left, right);
        double change = 0;
        for (int y = 0; y < classes; y++)
        {
            double probability = Math.Clamp(right[y], 0, 1);
            change = Math.Max(change, Math.Abs(probability - rows[a][y]));
            rows[a][y] = probability;
        }

        return change;

        void Add(double target, double weight)
        {
            for (int y = 0; y < classes; y++)
            {
                right[y] += weight * factors[y] * target;
                for (int z = 0; z < classes; z++) left[y, z] += weight * factors[y] * factors[z];
            }
        }
    }
}
