using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>The weighted majority vote: a class's probability is its share of the weight that voted, by softmax where the weights are log-odds.</summary>
internal sealed class WeightedMajorityModel : LabelModel
{
    private readonly double[] _weights;
    private readonly ImmutableArray<double> _accuracies;

    public WeightedMajorityModel(ReadOnlySpan<double> weights)
    {
        foreach (double weight in weights)
        {
            if (!(weight >= 0 && double.IsFinite(weight))) throw new ArgumentException($"A weight must be finite and at least 0, and {weight} is not.", nameof(weights));
        }

        _weights = weights.ToArray();
    }

    private WeightedMajorityModel(double[] logOdds, ImmutableArray<double> accuracies) => (_weights, _accuracies) = (logOdds, accuracies);

    /// <summary>The log-odds of accuracies counted with one right and one wrong vote more, so that none is certain.</summary>
    public static WeightedMajorityModel Learn(VoteMatrix votes, ReadOnlySpan<int> classes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (classes.Length != votes.RowCount) throw new ArgumentException($"There are {classes.Length} classes for {votes.RowCount} rows.", nameof(classes));
        double[] right = new double[votes.Width];
        double[] given = new double[votes.Width];
        for (int row = 0; row < votes.RowCount; row++)
        {
            if ((uint)classes[row] >= (uint)votes.Classes.Length) throw new ArgumentException($"Row {row} (from 0) has class {classes[row]}, which is none of 0 to {votes.Classes.Length - 1}.", nameof(classes));
            for (int i = 0; i < votes.Width; i++)
            {
                if (votes[row][i] < 0) continue;
                given[i]++;
                if (votes[row][i] == classes[row]) right[i]++;
            }
        }

        ImmutableArray<double> accuracies = [.. right.Select((count, i) => (count + 1) / (given[i] + 2))];
        return new WeightedMajorityModel([.. accuracies.Select(accuracy => FeatureMath.Log(accuracy * (votes.Classes.Length - 1) / (1 - accuracy)))], accuracies);
    }

    public override FittedLabelModel Fit(VoteMatrix votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (votes.Width != _weights.Length) throw new LabelModelException($"There are {_weights.Length} weights for {votes.Width} labeling functions.");
        return new Fitted(votes.Functions, votes.Classes, _weights, _accuracies);
    }

    private sealed class Fitted(ImmutableArray<string> functions, ImmutableArray<string> classes, double[] weights, ImmutableArray<double> accuracies) : FittedLabelModel(functions, classes)
    {
        private readonly double[] _weights = weights;
        private readonly bool _areLogOdds = !accuracies.IsDefault;

        public override ImmutableArray<double> Accuracies { get; } = accuracies.IsDefault ? [.. functions.Select(_ => double.NaN)] : accuracies;

        private protected override void Combine(ReadOnlySpan<sbyte> votes, Span<double> probabilities)
        {
            probabilities.Clear();
            for (int i = 0; i < votes.Length; i++)
            {
                if (votes[i] >= 0) probabilities[votes[i]] += _weights[i];
            }

            if (_areLogOdds) ClassProbabilities.FromLogarithms(probabilities);
            else ClassProbabilities.Normalize(probabilities);
        }
    }
}
