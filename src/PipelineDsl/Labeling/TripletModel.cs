namespace PipelineDsl;

/// <summary>The closed form from triplets, one class against the others. The binary case is exact under independence; with more classes the others are taken to vote alike.</summary>
internal sealed class TripletModel(LabelModelOptions options) : LabelModel
{
    public override FittedLabelModel Fit(VoteMatrix votes)
    {
        var patterns = new VotePatterns(votes);
        var moments = new VoteMoments(votes, patterns);
        return new VoteProbabilities(votes, Learn(votes, patterns, moments, options, out double[][] conditional), conditional, options.AbstainsInform);
    }

    /// <summary>The class balance and the probabilities of each vote.</summary>
    public static double[] Learn(VoteMatrix votes, VotePatterns patterns, VoteMoments moments, LabelModelOptions options, out double[][] conditional)
    {
        int classes = votes.Classes.Length;
        bool[,] dependent = options.DependentPairs(votes.Functions);

        // With two classes, what is known of the one says all of the other.
        TripletMoments[] triplets = [.. Enumerable.Range(classes == 2 ? 1 : 0, classes == 2 ? 1 : classes).Select(@class => new TripletMoments(votes, patterns, moments, dependent, @class))];
        double[] balance = options.BalanceOf(classes) ?? (classes == 2 ? Pair(triplets[0].Balance()) : Shares(triplets));
        conditional = [.. votes.Functions.Select(_ => new double[(classes + 1) * classes])];
        for (int a = 0; a < moments.Indicators.Length; a++)
        {
            (int function, int vote) = moments.Indicators[a];
            Span<double> probabilities = conditional[function].AsSpan((vote + 1) * classes, classes);
            (double inside, double outside) = classes == 2 ? triplets[0].Probabilities(a, balance[1]) : triplets[vote].Probabilities(a, balance[vote]);
            probabilities.Fill(outside);
            probabilities[classes == 2 ? 1 : vote] = inside;
        }

        foreach (double[] function in conditional) CompleteWithAbstaining(function, classes);
        return balance;
    }

    /// <summary>Gives abstaining what the votes leave, and scales votes down where they leave nothing.</summary>
    public static void CompleteWithAbstaining(double[] function, int classes)
    {
        for (int @class = 0; @class < classes; @class++)
        {
            double given = 0;
            for (int vote = 1; vote <= classes; vote++) given += function[(vote * classes) + @class];
            for (int vote = 1; vote <= classes && given > 1; vote++) function[(vote * classes) + @class] /= given;
            function[@class] = Math.Max(1 - given, 0);
        }
    }

    private static double[] Pair(double second) => [1 - second, second];

    private static double[] Shares(TripletMoments[] triplets)
    {
        double[] shares = [.. triplets.Select(triplet => triplet.Balance())];
        ClassProbabilities.Normalize(shares);
        return shares;
    }
}
