using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>What a <see cref="LabelModel"/> is told beside the votes.</summary>
public sealed record LabelModelOptions
{
    /// <summary>The share of each class, positive, with sum 1; learned where it is not given.</summary>
    public ImmutableArray<double> ClassBalance { get; init; }

    /// <summary>Pairs of functions that do not vote independently, such as two rules over the same words: nothing is concluded from their agreement.</summary>
    public ImmutableArray<(string First, string Second)> Dependencies { get; init; } = [];

    /// <summary>Whether abstaining tells something of the class. Off, a function that abstains says nothing.</summary>
    public bool AbstainsInform { get; init; }

    /// <summary>How many rounds an iterative model goes at most, at least 1.</summary>
    public int MaximumIterations { get; init; } = 1_000;

    /// <summary>The change of a parameter below which an iterative model stops, above 0.</summary>
    public double Tolerance { get; init; } = 1e-7;

    /// <summary>The shares of the classes if given, checked.</summary>
    internal double[]? BalanceOf(int classes)
    {
        if (ClassBalance.IsDefaultOrEmpty) return null;
        if (ClassBalance.Length != classes) throw new LabelModelException($"The class balance has {ClassBalance.Length} shares for {classes} classes.");
        if (ClassBalance.Any(share => !(share > 0)) || Math.Abs(ClassBalance.Sum() - 1) > 1e-6) throw new LabelModelException("The shares of the classes must be positive and have the sum 1.");
        return [.. ClassBalance];
    }

    /// <summary>Which pairs of functions are dependent.</summary>
    internal bool[,] DependentPairs(ImmutableArray<string> functions)
    {
        bool[,] pairs = new bool[functions.Length, functions.Length];
        for (int i = 0; i < functions.Length; i++) pairs[i, i] = true;
        foreach ((string first, string second) in Dependencies.IsDefault ? [] : Dependencies)
        {
            int i = Find(first);
            int j = Find(second);
            (pairs[i, j], pairs[j, i]) = (true, true);
        }

        return pairs;

        int Find(string name) => functions.IndexOf(name) is >= 0 and int place ? place : throw new LabelModelException($"There is no labeling function '{name}'. There are {string.Join(", ", functions)}.");
    }
}
