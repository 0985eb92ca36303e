namespace PipelineDsl;

/// <summary>
/// What triplets of functions tell of one class against the others. For functions that vote independently given whether a row is of the class, the
/// covariance of two votes is b·b′, where b is how much more often a vote is given to rows of the class, times the deviation √(π(1 − π)) of the class; so
/// C₁₂·C₁₃ = b₁²·C₂₃, and third moments tell π. Estimates are least squares over all pairs, so that pairs that hardly vary together count little.
/// </summary>
internal sealed class TripletMoments
{
    private const double LeastShare = 0.01;

    private readonly VoteMatrix _votes;
    private readonly VotePatterns _patterns;
    private readonly VoteMoments _moments;
    private readonly bool[,] _dependent;
    private readonly int[] _pool;
    private readonly double[] _effects;

    /// <param name="votes">The votes.</param>
    /// <param name="patterns">Their patterns.</param>
    /// <param name="moments">Their moments.</param>
    /// <param name="dependent">Which functions depend on one another.</param>
    /// <param name="class">The class.</param>
    /// <exception cref="LabelModelException">Fewer than three independent functions say anything of the class.</exception>
    public TripletMoments(VoteMatrix votes, VotePatterns patterns, VoteMoments moments, bool[,] dependent, int @class)
    {
        (_votes, _patterns, _moments, _dependent) = (votes, patterns, moments, dependent);

        // With two classes a vote for the one is a vote against the other; with more it is only known not to be for it.
        bool isBinary = votes.Classes.Length == 2;
        _pool = [.. Enumerable.Range(0, moments.Indicators.Length).Where(a => isBinary || moments.Indicators[a].Vote == @class)];
        _effects = new double[moments.Indicators.Length];
        foreach (int a in _pool)
        {
            double size = Math.Sqrt(Math.Max(SquaredEffect(a), 0));
            _effects[a] = moments.Indicators[a].Vote == @class ? size : -size;
        }

        if (_pool.Select(a => moments.Indicators[a].Function).Distinct().Count() < 3)
        {
            throw new LabelModelException($"Fewer than three labeling functions vote {(isBinary ? "at all" : $"for '{votes.Classes[@class]}'")} on these rows: their accuracies cannot be told apart. Write more functions, or use the majority vote.");
        }
    }

    /// <summary>The share of the class, from how skewed three votes together are.</summary>
    public double Balance()
    {
        // One function of those that depend on one another, the one that says most.
        int[] functions = [.. _pool.GroupBy(a => _moments.Indicators[a].Function).OrderByDescending(votes => votes.Sum(a => _effects[a] * _effects[a])).Select(votes => votes.Key)];
        var kept = new List<int>();
        foreach (int function in functions)
        {
            if (!kept.Exists(other => _dependent[function, other])) kept.Add(function);
        }

        double skew = 0;
        for (int pattern = 0; pattern < _patterns.Count; pattern++)
        {
            skew += _patterns.Counts[pattern] / _patterns.RowCount * Triples(kept, (function, vote, a) => ((vote == _moments.Indicators[a].Vote ? 1 : 0) - _moments.Means[a]) * _effects[a], pattern);
        }

        double scale = Triples(kept, (_, _, a) => _effects[a] * _effects[a], 0);
        double ratio = scale > 0 ? skew / scale : 0;
        double difference = ratio / Math.Sqrt(4 + (ratio * ratio));
        return Math.Clamp((1 - difference) / 2, LeastShare, 1 - LeastShare);
    }

    /// <summary>The probability of a vote on rows of the class, and on the others.</summary>
    public (double Inside, double Outside) Probabilities(int indicator, double balance)
    {
        double difference = _effects[indicator] / Math.Sqrt(balance * (1 - balance));
        double mean = _moments.Means[indicator];
        return (Math.Clamp(mean + ((1 - balance) * difference), 0, 1), Math.Clamp(mean - (balance * difference), 0, 1));
    }

    private double SquaredEffect(int a)
    {
        double products = 0, squares = 0;
        foreach (int b in _pool)
        {
            if (Depend(a, b)) continue;
            foreach (int c in _pool)
            {
                if (c <= b || Depend(a, c) || Depend(b, c)) continue;
                double covariance = _moments.Covariance(b, c);
                products += _moments.Covariance(a, b) * _moments.Covariance(a, c) * covariance;
                squares += covariance * covariance;
            }
        }

        return squares > 0 ? products / squares : 0;
    }

    private bool Depend(int a, int b) => _dependent[_moments.Indicators[a].Function, _moments.Indicators[b].Function];

    /// <summary>The sum of products over all triples of functions, by Newton's identities.</summary>
    private double Triples(List<int> functions, Func<int, sbyte, int, double> term, int pattern)
    {
        double first = 0, second = 0, third = 0;
        foreach (int function in functions)
        {
            double value = 0;
            foreach (int a in _pool)
            {
                if (_moments.Indicators[a].Function == function) value += term(function, _patterns[pattern][function], a);
            }

            first += value;
            second += value * value;
            third += value * value * value;
        }

        return ((first * first * first) - (3 * first * second) + (2 * third)) / 6;
    }
}
