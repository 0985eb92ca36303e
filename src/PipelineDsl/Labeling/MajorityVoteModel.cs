using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>The majority vote: nothing is learned.</summary>
internal sealed class MajorityVoteModel : LabelModel
{
    public override FittedLabelModel Fit(VoteMatrix votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        return new Fitted(votes.Functions, votes.Classes);
    }

    private sealed class Fitted(ImmutableArray<string> functions, ImmutableArray<string> classes) : FittedLabelModel(functions, classes)
    {
        public override ImmutableArray<double> Accuracies { get; } = [.. functions.Select(_ => double.NaN)];

        private protected override void Combine(ReadOnlySpan<sbyte> votes, Span<double> probabilities)
        {
            probabilities.Clear();
            double most = 0;
            foreach (sbyte vote in votes)
            {
                if (vote >= 0) most = Math.Max(most, ++probabilities[vote]);
            }

            int first = 0;
            foreach (double count in probabilities) first += count == most ? 1 : 0;
            foreach (ref double count in probabilities) count = count == most ? 1d / first : 0;
        }
    }
}
