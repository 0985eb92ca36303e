using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Identity;
using PipelineDsl.Analyzers.Leakage;

namespace PipelineDsl.Analyzers.Labeling;

/// <summary>Which columns of the row in hand a member's value rests on.</summary>
internal static class RestsOn
{
    /// <summary>The names of the columns; null when it may be any.</summary>
    public static ISet<string>? Columns(PipelineMember member, MethodSummary summary, RowColumns columns)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<Origin, FlowPath> origin in summary.Result.Union(summary.Thrown))
        {
            if (!member.RowParameters.Contains(origin.Key.Place.Parameter)) continue;
            if (origin.Key.Place.Members.IsEmpty)
            {
                if (origin.Key.PresenceOnly) continue;
                return null;
            }

            if (columns.Find(origin.Key.Place.Members[0]) is not { } column) return null;
            names.Add(column.Property.Name);
        }

        return names;
    }
}
