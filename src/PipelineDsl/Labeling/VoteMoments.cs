namespace PipelineDsl;

/// <summary>How often votes occur, and how often two occur together.</summary>
internal sealed class VoteMoments
{
    public VoteMoments(VoteMatrix votes, VotePatterns patterns)
    {
        var indicators = new List<VoteIndicator>();
        int[,] places = new int[votes.Width, votes.Classes.Length];
        for (int function = 0; function < votes.Width; function++)
        {
            for (int vote = 0; vote < votes.Classes.Length; vote++)
            {
                bool occurs = Enumerable.Range(0, patterns.Count).Any(pattern => patterns[pattern][function] == vote);
                places[function, vote] = occurs ? indicators.Count : -1;
                if (occurs) indicators.Add(new VoteIndicator(function, vote));
            }
        }

        Indicators = [.. indicators];
        Means = new double[Indicators.Length];
        Joint = new double[Indicators.Length, Indicators.Length];
        int[] present = new int[votes.Width];
        for (int pattern = 0; pattern < patterns.Count; pattern++)
        {
            double share = patterns.Counts[pattern] / patterns.RowCount;
            int count = 0;
            for (int function = 0; function < votes.Width; function++)
            {
                if (patterns[pattern][function] >= 0) present[count++] = places[function, patterns[pattern][function]];
            }

            for (int i = 0; i < count; i++)
            {
                Means[present[i]] += share;
                for (int j = 0; j < count; j++) Joint[present[i], present[j]] += share;
            }
        }
    }

    /// <summary>The votes that occur.</summary>
    public VoteIndicator[] Indicators { get; }

    /// <summary>The share of rows with each.</summary>
    public double[] Means { get; }

    /// <summary>The share of rows with both of two.</summary>
    public double[,] Joint { get; }

    /// <summary>The covariance of two.</summary>
    public double Covariance(int a, int b) => Joint[a, b] - (Means[a] * Means[b]);
}
