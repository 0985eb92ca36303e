using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>Judges what a member depends on.</summary>
internal static class LeakFinder
{
    /// <summary>All leaks of a member.</summary>
    public static IReadOnlyList<Leak> FindAll(PipelineMember member, MethodSummary summary, MemberColumns columns)
    {
        Location whole = member.Method.Locations[0];
        var leaks = new List<Leak>();
        Collect(summary.Result.Union(summary.Thrown), isOfFault: false);
        Collect(summary.Faults, isOfFault: true);
        return leaks;

        void Collect(OriginSet origins, bool isOfFault)
        {
            foreach (KeyValuePair<Origin, FlowPath> origin in origins)
            {
                foreach (UnavailableColumn column in columns.BroughtBy(origin.Key)) leaks.Add(new Leak(column, origin.Value, origin.Value.Site ?? whole, isOfFault));
            }
        }
    }

    /// <summary>The leaks to show: one a place in the body, values before what is thrown, labels before late columns, in the order of the code.</summary>
    public static IEnumerable<Leak> ToShow(IEnumerable<Leak> leaks)
    {
        var bySite = new Dictionary<Location, Leak>();
        foreach (Leak leak in leaks) bySite[leak.Site] = bySite.TryGetValue(leak.Site, out Leak? known) ? Better(known, leak) : leak;
        return bySite.Values.OrderBy(leak => leak.Site.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(leak => leak.Site.SourceSpan.Start);
    }

    private static Leak Better(Leak left, Leak right)
    {
        if (left.IsOfFault != right.IsOfFault) return left.IsOfFault ? right : left;
        if (left.Column.IsLabel != right.Column.IsLabel) return left.Column.IsLabel ? left : right;
        if (!ReferenceEquals(left.Path, right.Path)) return ReferenceEquals(FlowPath.Better(left.Path, right.Path), left.Path) ? left : right;
        return left;
    }
}
