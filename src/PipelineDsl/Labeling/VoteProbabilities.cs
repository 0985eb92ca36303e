using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>
/// A label model whose functions vote independently under each class: the class balance, and each function's probability of each vote under each class.
/// The posterior is Bayes' rule.
/// </summary>
internal sealed class VoteProbabilities : FittedLabelModel
{
    /// <summary>What a probability is at least, so that one vote never rules a class out for good.</summary>
    private const double Least = 1e-4;

    // [function][(vote + 1) × classes + class]
    private readonly double[][] _logarithms;
    private readonly double[] _logBalance;
    private readonly bool _abstainsInform;

    /// <param name="votes">Names of functions and classes.</param>
    /// <param name="balance">The share of each class.</param>
    /// <param name="conditional">By function: the probability of abstaining and of each vote, [(vote + 1) × classes + class].</param>
    /// <param name="abstainsInform">Whether abstaining counts.</param>
    public VoteProbabilities(VoteMatrix votes, double[] balance, double[][] conditional, bool abstainsInform)
        : base(votes.Functions, votes.Classes)
    {
        int classes = balance.Length;
        _abstainsInform = abstainsInform;
        _logBalance = [.. balance.Select(share => FeatureMath.Log(Math.Max(share, Least)))];
        _logarithms = [.. conditional.Select(function => function.Select(probability => FeatureMath.Log(Math.Clamp(probability, Least, 1))).ToArray())];
        Balance = [.. balance];
        Accuracies = [.. conditional.Select(Accuracy)];

        double Accuracy(double[] function)
        {
            double right = 0, given = 0;
            for (int vote = 0; vote < classes; vote++)
            {
                for (int @class = 0; @class < classes; @class++)
                {
                    double share = balance[@class] * function[((vote + 1) * classes) + @class];
                    given += share;
                    if (vote == @class) right += share;
                }
            }

            return given > 0 ? right / given : double.NaN;
        }
    }

    /// <summary>The share of each class, given or learned.</summary>
    public ImmutableArray<double> Balance { get; }

    /// <inheritdoc/>
    public override ImmutableArray<double> Accuracies { get; }

    private protected override void Combine(ReadOnlySpan<sbyte> votes, Span<double> probabilities)
    {
        _logBalance.CopyTo(probabilities);
        for (int i = 0; i < votes.Length; i++)
        {
            if (votes[i] < 0 && !_abstainsInform) continue;
            ReadOnlySpan<double> logarithms = _logarithms[i].AsSpan((votes[i] + 1) * probabilities.Length, probabilities.Length);
            for (int @class = 0; @class < probabilities.Length; @class++) probabilities[@class] += logarithms[@class];
        }

        ClassProbabilities.FromLogarithms(probabilities);
    }
}
