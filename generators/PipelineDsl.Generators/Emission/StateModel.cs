using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>What the parts of the state's emission share.</summary>
internal sealed class StateModel(DeclaredType type, FeatureGraphModel graph)
{
    public DeclaredType Type { get; } = type;

    public FeatureGraphModel Graph { get; } = graph;

    public string EventsType => Graph.HoldsOutcomes
        ? $"{Runtime.Services}.OutcomeLog<{Graph.Row.IdType}, {Graph.Row.Type}, {Graph.Row.LabelType}>"
        : $"{Runtime.Services}.EventLog<{Graph.Row.IdType}>";

    /// <summary>Aggregates that are fed when the row comes; the others when its label is known.</summary>
    public IEnumerable<AggregateModel> Immediate => Graph.Aggregates.Where(aggregate => !Graph.HoldsOutcomes || !aggregate.ReadsLabel);

    public IEnumerable<AggregateModel> Labeled => Graph.Aggregates.Where(aggregate => Graph.HoldsOutcomes && aggregate.ReadsLabel);

    public static string WindowsType(AggregateModel aggregate) => $"{Runtime.Services}.ExactWindows<{aggregate.Key.Type}, {aggregate.ValueType.Name}>";

    public static string TableType(AsOfModel asOf) => $"{Runtime.Services}.AsOfTable<{asOf.Key.Type}, {asOf.RowType}>";
}
