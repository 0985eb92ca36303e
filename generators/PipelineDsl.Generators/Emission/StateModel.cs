using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>What the parts of the state's emission share.</summary>
internal sealed class StateModel(DeclaredType type, FeatureGraphModel graph)
{
    public DeclaredType Type { get; } = type;

    public FeatureGraphModel Graph { get; } = graph;

    /// <summary>Whether ids of events are remembered: there is an id, and windows that a copy could harm.</summary>
    public bool HasEvents => Graph.Row.IdType is not null && Graph.Aggregates.Count > 0;

    /// <summary>Whether rows wait for their label, because an aggregate reads it.</summary>
    public bool HoldsOutcomes => HasEvents && Graph.Row.CanWaitForLabel && Graph.Aggregates.Any(aggregate => aggregate.ReadsLabel);

    public string EventsType => HoldsOutcomes
        ? $"{Runtime.Services}.OutcomeLog<{Graph.Row.IdType}, {Graph.Row.Type}, {Graph.Row.LabelType}>"
        : $"{Runtime.Services}.EventLog<{Graph.Row.IdType}>";

    /// <summary>Aggregates that are fed when the row comes; the others when its label is known.</summary>
    public IEnumerable<AggregateModel> Immediate => Graph.Aggregates.Where(aggregate => !HoldsOutcomes || !aggregate.ReadsLabel);

    public IEnumerable<AggregateModel> Labeled => Graph.Aggregates.Where(aggregate => HoldsOutcomes && aggregate.ReadsLabel);

    public static string WindowsType(AggregateModel aggregate) => $"{Runtime.Services}.ExactWindows<{aggregate.Key.Type}, {aggregate.ValueType.Name}>";

    public static string TableType(AsOfModel asOf) => $"{Runtime.Services}.AsOfTable<{asOf.Key.Type}, {asOf.RowType}>";
}
