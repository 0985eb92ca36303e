using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>The columns of a row type that its own features must not depend on: its labels and its late columns.</summary>
internal sealed class UnavailableColumns
{
    private readonly ITypeSymbol _row;
    private readonly Dictionary<ISymbol, UnavailableColumn> _byMember = new(SymbolEqualityComparer.Default);

    private UnavailableColumns(ITypeSymbol row, ImmutableArray<UnavailableColumn> all) => (_row, All) = (row, all);

    /// <summary>Labels first, each group in the order of declaration.</summary>
    public ImmutableArray<UnavailableColumn> All { get; }

    public static UnavailableColumns Of(ITypeSymbol row, FlowEngine engine, CancellationToken cancellationToken)
    {
        var labels = new List<UnavailableColumn>();
        var late = new List<UnavailableColumn>();
        for (ITypeSymbol? type = row; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false } property) continue;
                if (KnownAttributes.Label.FindOn(property) is not null) labels.Add(new UnavailableColumn(property, Delay: null));
                else if (DelayOf(property) is { } delay) late.Add(new UnavailableColumn(property, delay));
            }
        }

        var columns = new UnavailableColumns(row, [.. labels, .. late]);
        foreach (UnavailableColumn column in columns.All) columns.Include(column, engine, cancellationToken);
        return columns;
    }

    /// <summary>The column that a member of the row is, or holds the value of; null when it may be read.</summary>
    public UnavailableColumn? Find(ISymbol member) =>
        _byMember.TryGetValue(MemberFacts.Key(MemberFacts.Resolve(_row, member)), out UnavailableColumn? column) ? column : null;

    /// <summary>The first column that is left in a whole row.</summary>
    public UnavailableColumn? FindIn(SymbolSet without) => All.FirstOrDefault(column => !without.Contains(MemberFacts.Key(column.Property)));

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

    private static string? DelayOf(IPropertySymbol property)
    {
        if (KnownAttributes.AvailableAfter.FindOn(property) is not { ConstructorArguments: [{ Value: string delay }] }) return null;

        // A delay that does not parse is another rule's error; the column is late all the same.
        return Duration.TryParse(delay, out long ticks, out _) && ticks == 0 ? null : delay;
    }
}
