using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>What one member is given and must not depend on: columns of the row in hand and of rows that it looks up.</summary>
internal sealed class MemberColumns(PipelineMember member, Func<INamedTypeSymbol, UnavailableColumns> ofRowInHand, Func<INamedTypeSymbol, UnavailableColumns> ofLookedUp)
{
    /// <summary>All of them, the row's own first.</summary>
    public IEnumerable<UnavailableColumn> All =>
        ofRowInHand(member.Row).All.Concat(member.LookedUp.OrderBy(parameter => parameter.Key).SelectMany(parameter => ofLookedUp(parameter.Value).All));

    /// <summary>The columns that a dependency brings in.</summary>
    public IEnumerable<UnavailableColumn> BroughtBy(Origin origin)
    {
        if (ColumnsOf(origin.Place.Parameter) is not { All.IsEmpty: false } columns) return [];

        // Whether the row itself is null says nothing of its columns.
        if (origin.Place.Members.IsEmpty) return origin.PresenceOnly ? [] : columns.FindIn(origin.Without);
        ISymbol read = origin.Place.Members[0];
        if (columns.Find(read) is { } column) return [column];

        // A computed property of another assembly may read any column.
        bool isElsewhere = !SymbolEqualityComparer.Default.Equals(read.ContainingAssembly, member.Method.ContainingAssembly);
        return read is IPropertySymbol { SetMethod: null } && isElsewhere ? columns.FindIn(SymbolSet.Empty) : [];
    }

    private UnavailableColumns? ColumnsOf(int parameter) =>
        member.RowParameters.Contains(parameter) ? ofRowInHand(member.Row)
        : member.LookedUp.TryGetValue(parameter, out INamedTypeSymbol? row) ? ofLookedUp(row)
        : null;
}
