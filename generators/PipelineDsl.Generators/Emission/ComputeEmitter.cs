using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes <c>Compute</c> and the replay loop: straight-line code from the row and the state to Values.</summary>
internal static class ComputeEmitter
{
    /// <param name="writer">The writer.</param>
    /// <param name="graph">From row to Values.</param>
    /// <param name="failure">The statement that stands for the body when the declaration has errors, or null.</param>
    public static void WriteCompute(SourceWriter writer, FeatureGraphModel graph, string? failure)
    {
        writer.WriteLine("""
            /// <summary>
            /// Computes all features of a row as of its event time. Reads the state and changes nothing; allocates nothing.
            /// </summary>
            """);
        if (graph.RecognisesRetries)
            writer.WriteLine("/// <remarks>A row that the state has observed already, such as a request that comes again, is recognised by its event id and is not prior to itself.</remarks>");
        else if (graph.Row.TimeColumn is not null && !graph.HasEvents)
            writer.WriteLine("/// <remarks>Compute a row before it is observed: without an <c>[EventId]</c> the state cannot tell it from a prior row.</remarks>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public static Values Compute(in {graph.Row.Type} row, State state)"))
        {
            if (failure is not null)
            {
                writer.WriteLine(failure);
                return;
            }

            writer.WriteLine("global::System.ArgumentNullException.ThrowIfNull(state);");
            if (graph.Aggregates.Count + graph.AsOfs.Count > 0)
            {
                writer.WriteLine($"long at = {Runtime.Services}.EventTicks.Of(row.{graph.Row.TimeColumn});");
                writer.WriteLine("state.RequireReadable(at);");
            }

            foreach (UsedSetModel set in graph.Sets) writer.WriteLine($"{set.Type}.Values {set.Local} = {set.Type}.Compute(in row, state.{set.Name});");
            foreach (AsOfModel asOf in graph.AsOfs) WriteAsOf(writer, asOf);
            if (graph.RecognisesRetries) writer.WriteLine($"bool {graph.RetryLocal} = state.HasTaken(in row);");
            foreach (AggregateModel aggregate in graph.Aggregates) WriteAggregate(writer, graph.Owner, aggregate, graph.RecognisesRetries && aggregate.IsKnownAtOnce ? graph.RetryLocal : null);
            if (graph.Features.Count > 0) writer.WriteLine();
            foreach (FeatureModel feature in graph.Features) writer.WriteLine($"{feature.ResultType} {feature.Local} = {feature.Call ?? CrossEmitter.Value(graph, feature.Outputs[0])};");
            writer.WriteLine();
            using (writer.OpenBlock("return new Values", "};"))
            {
                foreach (OutputModel output in graph.Outputs) writer.WriteLine($"{Identifier.Escape(output.Name)} = {output.Expression},");
            }
        }
    }

    /// <summary>The loop of <c>IPipeline.Replay</c>.</summary>
    public static void WriteReplay(SourceWriter writer, string @interface, FeatureGraphModel graph)
    {
        using (writer.OpenBlock($"static void {@interface}.Replay({Runtime.ReadOnlySpan}<{graph.Row.Type}> rows, State state, {Runtime.Span}<Values> values, {Runtime.Span}<{Runtime.Core}.ObserveOutcome> outcomes)"))
        {
            using (writer.OpenBlock("for (int i = 0; i < rows.Length; i++)"))
            {
                writer.WriteLine("values[i] = Compute(in rows[i], state);");
                writer.WriteLine("outcomes[i] = state.Observe(in rows[i]);");
            }
        }
    }

    private static void WriteAsOf(SourceWriter writer, AsOfModel asOf)
    {
        string keyed = asOf.Key.Condition is null ? "" : asOf.Key.Condition + " && ";
        writer.WriteLine($"{asOf.RowType}? {asOf.Local} = {keyed}state.{asOf.Table}.TryFind({asOf.Key.Expression}, at, out var {asOf.FoundLocal}) ? {asOf.FoundLocal} : null;");
    }

    /// <param name="writer">The writer.</param>
    /// <param name="owner">The class whose methods are called.</param>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="retry">The local that tells whether the row may stand in its own windows; null when it cannot.</param>
    private static void WriteAggregate(SourceWriter writer, string owner, AggregateModel aggregate, string? retry)
    {
        writer.WriteLine();
        writer.WriteLine($"// {aggregate.Method}: {string.Join(", ", aggregate.Windows.Select(window => window.Text))}");
        writer.WriteLine($"{Runtime.Span}<{Runtime.Services}.WindowResult> {aggregate.Local} = stackalloc {Runtime.Services}.WindowResult[{aggregate.Windows.Count}];");
        if (aggregate.Key.Condition is { } test) writer.WriteLine($"bool {aggregate.KeyedLocal} = {test};");
        if (aggregate.IncludesCurrent) WriteReadWithCurrent(writer, owner, aggregate, retry);
        else WriteRead(writer, owner, aggregate, retry);
        foreach (AggregateOutputModel output in aggregate.Outputs) writer.WriteLine($"{output.Value.Type.FullName} {output.Value.Expression} = {output.Source};");
    }

    private static void WriteRead(SourceWriter writer, string owner, AggregateModel aggregate, string? retry)
    {
        string keyed = aggregate.Key.Condition is null ? "" : aggregate.KeyedLocal;
        string read = $"state.{aggregate.Table}.Read({aggregate.Key.Expression}, at, {aggregate.Local});";
        string condition = keyed.Length == 0 ? "" : $"if ({keyed}) ";
        if (retry is null)
        {
            writer.WriteLine(condition + read);
            return;
        }

        using (writer.OpenBlock(keyed.Length == 0 ? $"if ({retry})" : $"if ({keyed} && {retry})"))
        {
            writer.WriteLine($"{aggregate.ValueType.FullName} {aggregate.CurrentLocal} = {owner}.{aggregate.Method}({aggregate.Argument});");
            writer.WriteLine($"state.{aggregate.Table}.ReadWithout({aggregate.Key.Expression}, at, {Current(aggregate)}, {HasCurrent(aggregate)}, {aggregate.Local});");
        }

        using (writer.OpenBlock(keyed.Length == 0 ? "else" : $"else if ({keyed})")) writer.WriteLine(read);
    }

    private static void WriteReadWithCurrent(SourceWriter writer, string owner, AggregateModel aggregate, string? retry)
    {
        string condition = aggregate.Key.Condition is null ? "" : $"if ({aggregate.KeyedLocal}) ";
        string has = HasCurrent(aggregate);
        if (retry is not null)
        {
            string isNew = $"!({retry} && state.{aggregate.Table}.Holds({aggregate.Key.Expression}, at, {Current(aggregate)}))";
            has = aggregate.ValueType.IsNullable ? $"{has} && {isNew}" : isNew;
        }

        writer.WriteLine($"{aggregate.ValueType.FullName} {aggregate.CurrentLocal} = {owner}.{aggregate.Method}({aggregate.Argument});");
        writer.WriteLine($"{condition}state.{aggregate.Table}.ReadWithCurrent({aggregate.Key.Expression}, at, {Current(aggregate)}, {has}, {aggregate.Local});");
    }

    private static string Current(AggregateModel aggregate) => aggregate.ValueType.IsNullable ? aggregate.CurrentLocal + ".GetValueOrDefault()" : aggregate.CurrentLocal;

    private static string HasCurrent(AggregateModel aggregate) => aggregate.ValueType.IsNullable ? aggregate.CurrentLocal + ".HasValue" : "true";
}
