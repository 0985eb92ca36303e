using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>What is known of a value.</summary>
/// <param name="Kind">What it has to do with evaluation rows.</param>
/// <param name="Name">What a person would call the result.</param>
/// <param name="At">Where the comparison or the ranking is; null for others.</param>
/// <param name="Sets">The evaluation sets that it comes from, as far as they are known.</param>
internal sealed record Mark(MarkKind Kind, string Name, Location? At, ImmutableHashSet<string> Sets)
{
    public static Mark None { get; } = new(MarkKind.None, "", null, []);

    /// <summary>Whether it is a result, or holds some.</summary>
    public bool IsResult => Kind is MarkKind.Result or MarkKind.Ranked;

    public static Mark Result(string name, ImmutableHashSet<string> sets) => new(MarkKind.Result, name, null, sets);

    /// <summary>The greater of two, with the sets of both.</summary>
    public Mark Join(Mark other)
    {
        if (other.Kind == MarkKind.None) return this;
        if (Kind == MarkKind.None) return other;
        return (other.Kind > Kind ? other : this) with { Sets = Sets.Union(other.Sets) };
    }

    /// <summary>The mark of something computed from the value: comparisons do not go on, an order gets lost.</summary>
    public Mark Computed => Kind switch
    {
        MarkKind.Row or MarkKind.Result => this,
        MarkKind.Ranked => this with { Kind = MarkKind.Result, At = null },
        _ => None,
    };

    public bool Equals(Mark? other) => other is not null && Kind == other.Kind && Name == other.Name && Equals(At, other.At) && Sets.SetEquals(other.Sets);

    public override int GetHashCode() => unchecked(((int)Kind * 31) + StringComparer.Ordinal.GetHashCode(Name));
}
