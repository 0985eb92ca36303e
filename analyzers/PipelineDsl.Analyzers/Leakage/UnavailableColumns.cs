using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>
/// The columns of a row type that features must not depend on. Of the row in hand: its labels and its late columns. Of a row that is looked up: those
/// known later than the row is visible.
/// </summary>
internal sealed class UnavailableColumns
{
    private readonly ITypeSymbol _row;
    private readonly Dictionary<ISymbol, UnavailableColumn> _byMember = new(SymbolEqualityComparer.Default);

    private UnavailableColumns(ITypeSymbol row, ImmutableArray<UnavailableColumn> all) => (_row, All) = (row, all);

    /// <summary>Labels first, each group in the order of declaration.</summary>
    public ImmutableArray<UnavailableColumn> All { get; }

    /// <summary>The columns of the row in hand.</summary>
    public static UnavailableColumns OfRowInHand(ITypeSymbol row, FlowEngine engine, CancellationToken cancellationToken)
    {
        var labels = new List<UnavailableColumn>();
        var late = new List<UnavailableColumn>();
        for (ITypeSymbol? type = row; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false } property) continue;
                if (KnownAttributes.Label.FindOn(property) is not null) labels.Add(new UnavailableColumn(property, Delay: null, IsLookedUp: false));
                else if (DelayOf(property) is { } delay) late.Add(new UnavailableColumn(property, delay, IsLookedUp: false));
            }
        }

        return Create(row, [.. labels, .. late], engine, cancellationToken);
    }

    /// <summary>The columns of a row of another schema, which is looked up as soon as it is visible.</summary>
    public static UnavailableColumns OfLookedUp(ITypeSymbol row, FlowEngine engine, CancellationToken cancellationToken)
    {
        long visibleAfter = TicksOf(DelayOf(row));
        var late = new List<UnavailableColumn>();
        for (ITypeSymbol? type = row; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false } property && DelayOf(property) is { } delay && TicksOf(delay) > visibleAfter)
                {
                    late.Add(new UnavailableColumn(property, delay, IsLookedUp: true));
                }
            }
        }

        return Create(row, [.. late], engine, cancellationToken);
    }

    /// <summary>The column that a member of the row is, or holds the value of; null when it may be read.</summary>
    public UnavailableColumn? Find(ISymbol member) =>
        _byMember.TryGetValue(MemberFacts.Key(MemberFacts.Resolve(_row, member)), out UnavailableColumn? column) ? column : null;

    /// <summary>The columns that are left in a whole row.</summary>
    public IEnumerable<UnavailableColumn> FindIn(SymbolSet without) => All.Where(column => !without.Contains(MemberFacts.Key(column.Property)));

    private static UnavailableColumns Create(ITypeSymbol row, ImmutableArray<UnavailableColumn> all, FlowEngine engine, CancellationToken cancellationToken)
    {
        var columns = new UnavailableColumns(row, all);
        foreach (UnavailableColumn column in all) columns.Include(column, engine, cancellationToken);
        return columns;
    }

    // A property that keeps its value in a field of the user's own: the field is the column too.
    private void Include(UnavailableColumn column, FlowEngine engine, CancellationToken cancellationToken)
    {
        _byMember[MemberFacts.Key(column.Property)] = column;
        if (column.Property.GetMethod is not { } getter || MemberFacts.IsAuto(column.Property)) return;
        if (engine.Summarize(getter, cancellationToken) is not { } summary) return;
        foreach (KeyValuePair<Origin, FlowPath> origin in summary.Result)
        {
            if (origin.Key.Place is { Parameter: Place.Receiver, Members: [IFieldSymbol field, ..] } && !_byMember.ContainsKey(field)) _byMember.Add(field, column);
        }
    }

    private static string? DelayOf(ISymbol symbol)
    {
        if (KnownAttributes.AvailableAfter.FindOn(symbol) is not { ConstructorArguments: [{ Value: string delay }] }) return null;

        // A delay that does not parse is another rule's error; the column is late all the same.
        return Duration.TryParse(delay, out long ticks, out _) && ticks == 0 ? null : delay;
    }

    // A delay that does not parse is taken for endless.
    private static long TicksOf(string? delay) => delay is null ? 0 : Duration.TryParse(delay, out long ticks, out _) ? ticks : long.MaxValue;
}
