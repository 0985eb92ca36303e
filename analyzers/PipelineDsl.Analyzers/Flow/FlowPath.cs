using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>A witness: the steps by which a value came here, first to last.</summary>
internal sealed class FlowPath
{
    // A longer path explains nothing more; without a bound, recursion would grow it for ever.
    private const int MaximumLength = 12;

    private FlowPath(ImmutableArray<FlowStep> steps) => Steps = steps;

    public static FlowPath Empty { get; } = new([]);

    public ImmutableArray<FlowStep> Steps { get; }

    /// <summary>Where the path enters the code in hand; null for a path without steps.</summary>
    public Location? Site => Steps.IsEmpty ? null : Steps[0].Location;

    public FlowPath Append(FlowStep step) => Steps.Length == MaximumLength ? this : new FlowPath(Steps.Add(step));

    public FlowPath Append(FlowPath rest)
    {
        if (Steps.IsEmpty) return rest;
        int room = Math.Min(rest.Steps.Length, MaximumLength - Steps.Length);
        return room == 0 ? this : new FlowPath(Steps.AddRange(rest.Steps, room));
    }

    /// <summary>The path to show of two: the shorter, and of equally long ones the one that comes first in the code.</summary>
    public static FlowPath Better(FlowPath left, FlowPath right)
    {
        if (left.Steps.Length != right.Steps.Length) return left.Steps.Length < right.Steps.Length ? left : right;
        for (int i = 0; i < left.Steps.Length; i++)
        {
            int order = Compare(left.Steps[i].Location, right.Steps[i].Location);
            if (order != 0) return order < 0 ? left : right;
        }

        return left;
    }

    private static int Compare(Location left, Location right)
    {
        int order = string.CompareOrdinal(left.SourceTree?.FilePath, right.SourceTree?.FilePath);
        return order != 0 ? order : left.SourceSpan.CompareTo(right.SourceSpan);
    }
}
