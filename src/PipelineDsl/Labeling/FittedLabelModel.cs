using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>A label model that has learned: gives each row's votes a probability for each class. Allocates nothing a row.</summary>
public abstract class FittedLabelModel
{
    private protected FittedLabelModel(ImmutableArray<string> functions, ImmutableArray<string> classes) => (Functions, Classes) = (functions, classes);

    /// <summary>The functions' names.</summary>
    public ImmutableArray<string> Functions { get; }

    /// <summary>The classes' names.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>
    /// What the model learned of each function: the probability that a vote of it is right, 0 to 1. NaN where the model learns none (majority vote).
    /// </summary>
    public abstract ImmutableArray<double> Accuracies { get; }

    /// <summary>The probability of each class for one row.</summary>
    /// <param name="votes">A vote a function.</param>
    /// <param name="probabilities">Where they go: as many as classes, with sum 1.</param>
    /// <exception cref="ArgumentException">There are not as many votes as functions, or probabilities as classes.</exception>
    public void Probabilities(ReadOnlySpan<sbyte> votes, Span<double> probabilities)
    {
        if (votes.Length != Functions.Length) throw new ArgumentException($"There are {votes.Length} votes of {Functions.Length} functions.", nameof(votes));
        if (probabilities.Length != Classes.Length) throw new ArgumentException($"There is room for {probabilities.Length} of {Classes.Length} classes.", nameof(probabilities));
        Combine(votes, probabilities);
    }

    /// <summary>The probability of each class for each row, row by row.</summary>
    /// <exception cref="ArgumentException">The votes are of other functions or classes.</exception>
    public double[] Probabilities(VoteMatrix votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (!votes.Functions.SequenceEqual(Functions) || !votes.Classes.SequenceEqual(Classes)) throw new ArgumentException("The votes are of other functions or classes than the model has learned.", nameof(votes));
        double[] probabilities = new double[votes.RowCount * Classes.Length];
        for (int row = 0; row < votes.RowCount; row++) Combine(votes[row], probabilities.AsSpan(row * Classes.Length, Classes.Length));
        return probabilities;
    }

    /// <summary>The most probable class of each row.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="ties">What becomes of rows where the most probable class is not alone.</param>
    public int[] Predict(VoteMatrix votes, TiePolicy ties = default)
    {
        double[] probabilities = Probabilities(votes);
        int[] predictions = new int[votes.RowCount];
        for (int row = 0; row < predictions.Length; row++) predictions[row] = ties.Choose(probabilities.AsSpan(row * Classes.Length, Classes.Length));
        return predictions;
    }

    private protected abstract void Combine(ReadOnlySpan<sbyte> votes, Span<double> probabilities);
}
