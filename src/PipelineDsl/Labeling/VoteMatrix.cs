using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>
/// The votes of labeling functions: rows × functions, each a class's number from 0 on, or <see cref="Abstain"/>. Immutable once made.
/// </summary>
public sealed class VoteMatrix
{
    /// <summary>The vote of a function that abstains.</summary>
    public const sbyte Abstain = -1;

    /// <summary>How many classes there can be at most.</summary>
    public const int MaximumClasses = 127;

    private readonly sbyte[] _votes;

    /// <summary>Wraps votes without copying.</summary>
    /// <param name="functions">The functions' names; their number is the width.</param>
    /// <param name="classes">The classes' names, 2 to <see cref="MaximumClasses"/>.</param>
    /// <param name="votes">rows × functions votes, row by row.</param>
    /// <param name="failures">What the functions threw, where they did.</param>
    /// <exception cref="ArgumentException">There is no function, fewer than two classes, a row is not complete, or a vote is for no class.</exception>
    public VoteMatrix(ImmutableArray<string> functions, ImmutableArray<string> classes, sbyte[] votes, ImmutableArray<VoteFailure> failures = default)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (functions.IsDefaultOrEmpty) throw new ArgumentException("There are no labeling functions.", nameof(functions));
        if (classes.IsDefault || classes.Length is < 2 or > MaximumClasses) throw new ArgumentException($"There must be 2 to {MaximumClasses} classes.", nameof(classes));
        if (votes.Length % functions.Length != 0) throw new ArgumentException($"{votes.Length} votes are no whole number of rows of {functions.Length} functions.", nameof(votes));
        int wrong = votes.AsSpan().IndexOfAnyExceptInRange(Abstain, (sbyte)(classes.Length - 1));
        if (wrong >= 0)
        {
            throw new ArgumentException(
                $"Row {wrong / functions.Length} (from 0), function '{functions[wrong % functions.Length]}': {votes[wrong]} is none of the {classes.Length} classes and not {Abstain}, the vote of one that abstains.",
                nameof(votes));
        }

        (Functions, Classes, _votes, Failures) = (functions, classes, votes, failures.IsDefault ? [] : failures);
    }

    /// <summary>The functions' names.</summary>
    public ImmutableArray<string> Functions { get; }

    /// <summary>The classes' names.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>Functions that threw: their rows abstain.</summary>
    public ImmutableArray<VoteFailure> Failures { get; }

    /// <summary>Functions a row.</summary>
    public int Width => Functions.Length;

    /// <summary>Rows.</summary>
    public int RowCount => _votes.Length / Functions.Length;

    /// <summary>All votes, row by row.</summary>
    public ReadOnlySpan<sbyte> Votes => _votes;

    /// <summary>The votes on one row.</summary>
    public ReadOnlySpan<sbyte> this[int row] => _votes.AsSpan(checked(row * Width), Width);
}
