using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Analyzers.Identity;

/// <summary>
/// Finds values that name the row: the event id in any form; an entity key, or the event time, as it is or in a form that tells it again. A key that
/// an encoder takes as a category is declared to be one. Parts of a time, and times other than the event's, describe.
/// </summary>
internal sealed class IdentityFinder(PipelineMember member, ModelInput input, Func<INamedTypeSymbol, RowColumns> columnsOf)
{
    /// <summary>What the member shows: one a place in its body.</summary>
    public IEnumerable<Showing> Find(MethodSummary summary)
    {
        Location whole = member.Method.Locations[0];
        var bySite = new Dictionary<Location, Showing>();
        foreach ((FlowValue part, _) in ModelInput.Parts(member.Method, summary.Returned))
        {
            foreach (KeyValuePair<Origin, FlowPath> origin in part.Shown()) Add(ShownBy(origin.Key), origin.Value);
            foreach (KeyValuePair<Origin, FlowPath> origin in part.Flatten())
            {
                if (EventIdBehind(origin.Key) is { } id && !FailureMessages.Tells(summary, origin.Key, origin.Value)) Add(id, origin.Value);
            }
        }

        return bySite.OrderBy(item => item.Key.SourceSpan.Start).Select(item => item.Value);

        void Add(RowColumn? column, FlowPath path)
        {
            if (column is null) return;
            var showing = new Showing(column, path, path.Site ?? whole);
            if (!bySite.TryGetValue(showing.Site, out Showing? known) || showing.Column.Role < known.Column.Role) bySite[showing.Site] = showing;
        }
    }

    private RowColumn? ShownBy(Origin origin)
    {
        if (ColumnsOf(origin.Place.Parameter) is not { } columns) return null;
        if (origin.Place.Members.IsEmpty) return origin.PresenceOnly ? null : WholeRow(columns, origin.Without);
        RowColumn? column = columns.Find(origin.Place.Members[0]);
        if (column is null || !origin.Place.Members.Skip(1).All(InjectiveMembers.Shows)) return null;
        return column.Role switch
        {
            ColumnRole.EventId => column,
            ColumnRole.EntityKey => input.IsCategory ? null : column,
            ColumnRole.EventTime => IsRowInHand(origin.Place.Parameter) && !input.IsTime ? column : null,
            _ => null,
        };
    }

    private RowColumn? EventIdBehind(Origin origin) =>
        !origin.Place.Members.IsEmpty && ColumnsOf(origin.Place.Parameter)?.Find(origin.Place.Members[0]) is { Role: ColumnRole.EventId } column ? column : null;

    // The text or the hash of a whole row names it by whatever identity it has. With a label or a late column in it, it is a leak first.
    private static RowColumn? WholeRow(RowColumns columns, SymbolSet without)
    {
        List<RowColumn> left = [.. columns.All.Where(column => !without.Contains(MemberFacts.Key(column.Property)))];
        bool isLeak = left.Any(column => column.IsLate || column.Role == ColumnRole.Label);
        return isLeak ? null : left.Where(column => column.Role is ColumnRole.EventId or ColumnRole.EventTime).OrderBy(column => column.Role).FirstOrDefault();
    }

    private bool IsRowInHand(int parameter) => member.RowParameters.Contains(parameter);

    private RowColumns? ColumnsOf(int parameter) =>
        IsRowInHand(parameter) ? columnsOf(member.Row) : member.LookedUp.TryGetValue(parameter, out INamedTypeSymbol? row) ? columnsOf(row) : null;
}
