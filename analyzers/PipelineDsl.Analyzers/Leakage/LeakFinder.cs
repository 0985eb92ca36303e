using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>A dependency of a feature on a column that is not known in time.</summary>
/// <param name="Column">The column.</param>
/// <param name="Path">How it gets into the feature's value.</param>
internal sealed record Leak(UnavailableColumn Column, FlowPath Path);

/// <summary>Judges what a feature depends on.</summary>
internal static class LeakFinder
{
    /// <summary>The leaks of a feature: one a place in its body, labels before late columns, in the order of the code.</summary>
    public static IEnumerable<Leak> Find(FeatureMethod feature, MethodSummary summary, UnavailableColumns columns)
    {
        var bySite = new Dictionary<Location, Leak>();
        OriginSet origins = summary.Result.Union(summary.Thrown);
        foreach (KeyValuePair<Origin, FlowPath> origin in origins)
        {
            if (!feature.RowParameters.Contains(origin.Key.Place.Parameter) || Judge(feature, origin.Key, columns) is not { } column) continue;
            Location site = origin.Value.Site ?? feature.Method.Locations[0];
            var leak = new Leak(column, origin.Value);
            bySite[site] = bySite.TryGetValue(site, out Leak? known) ? Better(known, leak) : leak;
        }

        return bySite.OrderBy(item => item.Key.SourceSpan.Start).Select(item => item.Value);
    }

    private static UnavailableColumn? Judge(FeatureMethod feature, Origin origin, UnavailableColumns columns)
    {
        // Whether the row itself is null says nothing of its columns.
        if (origin.Place.Members.IsEmpty) return origin.PresenceOnly ? null : columns.FindIn(origin.Without);
        ISymbol member = origin.Place.Members[0];
        if (columns.Find(member) is { } column) return column;

        // A computed property of another assembly may read any column.
        bool isElsewhere = !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, feature.Method.ContainingAssembly);
        return member is IPropertySymbol { SetMethod: null } && isElsewhere ? columns.FindIn(SymbolSet.Empty) : null;
    }

    private static Leak Better(Leak left, Leak right)
    {
        if (left.Column.IsLabel != right.Column.IsLabel) return left.Column.IsLabel ? left : right;
        return ReferenceEquals(FlowPath.Better(left.Path, right.Path), left.Path) ? left : right;
    }
}
