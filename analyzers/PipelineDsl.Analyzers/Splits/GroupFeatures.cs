using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Analyzers.Labeling;
using PipelineDsl.Analyzers.Leakage;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Analyzers.Splits;

/// <summary>Features by which rows of one entity know each other: windows and other aggregates of its rows, and its key itself.</summary>
internal static class GroupFeatures
{
    /// <summary>The first entity key that groups features and is not kept together, with the features' name; null when there is none.</summary>
    public static (string Key, string Feature)? FirstTornApart(
        INamedTypeSymbol pipeline, EquatableArray<AggregateFacts> aggregates, SchemaShape row, EquatableArray<string> keptTogether, FlowEngine engine, CancellationToken cancellationToken)
    {
        foreach (AggregateFacts aggregate in aggregates)
        {
            if (aggregate.Keys.Count > 0 && !AreKeptTogether(aggregate.Keys)) return (aggregate.Keys[0], aggregate.Name);
        }

        foreach (PipelineMember feature in PipelineIndex.FeaturesOf(pipeline))
        {
            if (engine.Summarize(feature.Method, cancellationToken) is not { } summary) continue;
            foreach (KeyValuePair<Origin, FlowPath> origin in summary.Result)
            {
                if (!feature.RowParameters.Contains(origin.Key.Place.Parameter) || origin.Key.Place.Members.IsEmpty) continue;
                string name = origin.Key.Place.Members[0].Name;
                if (row.Find(name) is { Role: ColumnRole.EntityKey } && !AreKeptTogether([name])) return (name, feature.Method.Name);
            }
        }

        return null;

        // Rows of one group have one split key only when the group says all of it.
        bool AreKeptTogether(EquatableArray<string> group) => keptTogether.Count > 0 && keptTogether.All(group.Contains);
    }
}
