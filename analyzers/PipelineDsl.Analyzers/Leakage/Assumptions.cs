using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>The <c>[AssumeAvailable]</c> of one member: which column each names, and what is wrong with it.</summary>
internal sealed class Assumptions
{
    private readonly PipelineMember _member;
    private readonly List<(AttributeData Attribute, string Name, UnavailableColumn? Column)> _declared = [];

    private Assumptions(PipelineMember member) => _member = member;

    public static Assumptions Of(PipelineMember member, MemberColumns columns)
    {
        var assumptions = new Assumptions(member);
        ImmutableArray<UnavailableColumn> unavailable = [.. columns.All];
        foreach (AttributeData attribute in member.Method.GetAttributes())
        {
            if (!KnownAttributes.AssumeAvailable.Matches(attribute) || AssumptionParser.ColumnOf(attribute) is not { } name) continue;
            assumptions._declared.Add((attribute, name, unavailable.FirstOrDefault(column => column.Property.Name == name)));
        }

        return assumptions;
    }

    /// <summary>Whether nothing is assumed.</summary>
    public bool IsEmpty => _declared.Count == 0;

    /// <summary>Whether a column is taken to be known. A label never is: every model over the rows has it as its target.</summary>
    public bool Lifts(UnavailableColumn column) => !column.IsLabel && _declared.Any(assumption => ReferenceEquals(assumption.Column, column));

    /// <summary>Reports assumptions without a reason and those without an effect.</summary>
    /// <param name="isNeeded">Whether the member would leak without the assumption of a column.</param>
    /// <param name="compilation">The compilation of the member.</param>
    /// <param name="sink">Where to report.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public void Check(Func<UnavailableColumn, bool> isNeeded, Compilation compilation, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((AttributeData attribute, string name, UnavailableColumn? column) in _declared)
        {
            if (string.IsNullOrWhiteSpace(AssumptionParser.ReasonOf(attribute)))
            {
                sink.Report(AssumptionRules.NoReason, SymbolLocations.OfAttribute(attribute, cancellationToken), _member.Method.Name, name);
            }

            string? problem = !seen.Add(name) ? $"'{name}' is assumed already"
                : column is null ? WhyNotUnavailable(name)
                : column.IsLabel ? $"'{name}' is the label, which is the target of every model over these rows and never known when a row is scored"
                : WhyWithoutEffect(column, isNeeded, compilation, cancellationToken);
            if (problem is not null) sink.Report(AssumptionRules.LiftsNothing, SymbolLocations.OfArgument(attribute, 0, cancellationToken), _member.Method.Name, problem);
        }
    }

    private string WhyNotUnavailable(string name)
    {
        IEnumerable<INamedTypeSymbol> rows = _member.LookedUp.Values.Prepend(_member.Row);
        return rows.Any(row => SchemaColumns.PropertiesOf(row).Any(property => property.Name == name))
            ? $"'{name}' is known when the row is scored as it is"
            : $"'{_member.Row.Name}' has no column '{name}'";
    }

    private string? WhyWithoutEffect(UnavailableColumn column, Func<UnavailableColumn, bool> isNeeded, Compilation compilation, CancellationToken cancellationToken)
    {
        string name = column.Property.Name;
        return _member.Kind switch
        {
            MemberKind.Feature => isNeeded(column) ? null : $"the feature does not depend on '{name}'",
            MemberKind.Aggregate => WhyWithoutEffectOnAggregate(column, compilation, cancellationToken),
            _ => "a labeling function may read late columns as it is",
        };
    }

    private string? WhyWithoutEffectOnAggregate(UnavailableColumn column, Compilation compilation, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = _member.Method.ContainingType;
        if (KnownAttributes.Aggregate.FindOn(_member.Method) is not { } aggregate || (KnownAttributes.Pipeline.FindOn(type) ?? KnownAttributes.FeatureSet.FindOn(type)) is not { } declaration) return null;
        if (GraphScopes.Open(type, declaration, compilation, new FirstErrorSink(DiagnosticSink.None), cancellationToken) is not { } scope) return null;
        string name = column.Property.Name;
        IParameterSymbol row = _member.Method.Parameters[_member.RowParameters[0]];
        if (ColumnReads.Of(_member.Method, row, scope) is { } reads && !reads.Contains(name)) return $"the aggregate does not read '{name}'";
        bool includesCurrent = Named(aggregate, "IncludeCurrent") is true;
        bool isShortened = Named(aggregate, "Delay") is string text && Duration.TryParse(text, out long delay, out _) && scope.Row.Find(name) is { } shaped && delay < shaped.AvailableAfterTicks;
        return includesCurrent || isShortened ? null : "an aggregate takes late values when they are known; an assumption has an effect only with IncludeCurrent or a shorter Delay";
    }

    private static object? Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
