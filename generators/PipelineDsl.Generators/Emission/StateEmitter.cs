using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes <c>State</c>: the windows, look-up tables and event log of a pipeline or feature set, and what feeds them.</summary>
internal static class StateEmitter
{
    public static void Write(SourceWriter writer, DeclaredType type, FeatureGraphModel graph)
    {
        var state = new StateModel(type, graph);
        writer.WriteLine($"""
            /// <summary>
            /// What <see cref="{type.Name}"/> remembers of the rows it has seen. The only thing about it that changes: one writer observes rows, readers
            /// compute from it.
            /// </summary>
            {GeneratedFile.GeneratedCode}
            """);
        using (writer.OpenBlock($"public sealed class State : {Runtime.Core}.PipelineState<{graph.Row.Type}>"))
        {
            WriteFields(writer, state);
            WriteConstructors(writer, state);
            writer.WriteLine();
            WriteOpen(writer, state);
            writer.WriteLine();
            StateObserveEmitter.Write(writer, state);
            if (graph.Aggregates.Count == 0) return;
            writer.WriteLine();
            WriteProbes(writer, state);
        }
    }

    /// <summary>The state's factories of <c>IPipeline</c>.</summary>
    public static void WriteFactories(SourceWriter writer, string contract, FeatureGraphModel graph)
    {
        using (writer.OpenBlock($"static State {contract}.CreateState({Runtime.Core}.EventHistory<{graph.Row.Type}> history)"))
        {
            writer.WriteLine("var state = new State();");
            foreach (string other in graph.OtherRowTypes) writer.WriteLine($"foreach ({other} other in history.Others<{other}>()) state.Observe(in other);");
            writer.WriteLine("return state;");
        }

        writer.WriteLine();
        using (writer.OpenBlock($"static State {contract}.CreateProbeState()"))
        {
            writer.WriteLine("var state = new State();");
            foreach (string other in graph.OtherRowTypes)
            {
                writer.WriteLine($"foreach ({other} other in {Runtime.Services}.ProbeRows.Of({Runtime.Services}.RowSchemas.Of<{other}>())) state.Observe(in other);");
            }

            writer.WriteLine("return state;");
        }
    }

    private static void WriteFields(SourceWriter writer, StateModel state)
    {
        foreach (AggregateModel aggregate in state.Graph.Aggregates)
        {
            writer.WriteLine($"internal readonly {StateModel.WindowsType(aggregate)} {aggregate.Table};");
        }

        foreach (AsOfModel asOf in state.Graph.AsOfs) writer.WriteLine($"internal readonly {StateModel.TableType(asOf)} {asOf.Table};");
        if (state.Graph.HasEvents) writer.WriteLine($"private readonly {state.EventsType} _events;");
        foreach (UsedSetModel set in state.Graph.Sets) writer.WriteLine($"private readonly bool _owns{set.Name.TrimStart('@')};");
        if (state.Graph.Aggregates.Count + state.Graph.AsOfs.Count + state.Graph.Sets.Count > 0) writer.WriteLine();
    }

    private static void WriteConstructors(SourceWriter writer, StateModel state)
    {
        IReadOnlyList<UsedSetModel> sets = [.. state.Graph.Sets];
        if (sets.Count > 0)
        {
            writer.WriteLine("/// <summary>An empty state, with states of its own for the feature sets it uses.</summary>");
            writer.WriteLine("public State()");
            using (writer.OpenBlock($"    : this({string.Join(", ", sets.Select(set => $"new {set.Type}.State()"))})"))
            {
                foreach (UsedSetModel set in sets)
                {
                    writer.WriteLine($"_owns{set.Name.TrimStart('@')} = true;");
                    writer.WriteLine($"Include({set.Name});");
                }
            }

            writer.WriteLine();
            writer.WriteLine("/// <summary>An empty state that reads feature sets shared with other pipelines. Whoever made their states observes with them, saves and opens them.</summary>");
        }
        else
        {
            writer.WriteLine("/// <summary>An empty state.</summary>");
        }

        writer.WriteLine($"public State({string.Join(", ", sets.Select(set => $"{set.Type}.State {set.Local}"))})");
        using (writer.OpenBlock($"    : base({CSharpLiteral.Of(state.Type.FullName)}, DeclaredPlan.RowSchema)"))
        {
            foreach (UsedSetModel set in sets)
            {
                writer.WriteLine($"global::System.ArgumentNullException.ThrowIfNull({set.Local});");
                writer.WriteLine($"{set.Name} = {set.Local};");
            }

            foreach (AggregateModel aggregate in state.Graph.Aggregates) WriteAggregate(writer, aggregate);
            foreach (AsOfModel asOf in state.Graph.AsOfs)
            {
                string codec = asOf.Key.Codec is null ? "" : ", " + asOf.Key.Codec;
                writer.WriteLine($"{asOf.Table} = Add(new {StateModel.TableType(asOf)}({CSharpLiteral.Of(asOf.Table)}, {Runtime.Services}.RowSchemas.Of<{asOf.RowType}>(){codec}));");
            }

            if (state.Graph.HasEvents) WriteEvents(writer, state);
        }

        foreach (UsedSetModel set in sets)
        {
            writer.WriteLine();
            writer.WriteLine($"/// <summary>The state of <see cref=\"{set.Type}\"/>.</summary>");
            writer.WriteLine($"public {set.Type}.State {set.Name} {{ get; }}");
        }
    }

    private static void WriteAggregate(SourceWriter writer, AggregateModel aggregate)
    {
        string windows = string.Join(", ", aggregate.Windows.Select(window => $"global::System.TimeSpan.FromTicks({CSharpLiteral.Of(window.Ticks)}) /* {window.Text} */"));
        string codec = aggregate.Key.Codec is null ? "" : ", " + aggregate.Key.Codec;
        writer.WriteLine($"""
            {aggregate.Table} = Add(new {StateModel.WindowsType(aggregate)}(new {Runtime.Services}.AggregatePlan(
                {CSharpLiteral.Of(aggregate.Name)},
                {CSharpLiteral.Hex(aggregate.Fingerprint)},
                delay: global::System.TimeSpan.FromTicks({CSharpLiteral.Of(aggregate.DelayTicks)}),
                windows: [{windows}],
                lookback: DeclaredPlan.RowSchema.Description.AvailableAfter){codec}));
            """);
    }

    private static void WriteEvents(SourceWriter writer, StateModel state)
    {
        string retention = $"{Runtime.Services}.AggregatePlan.Retention({string.Join(", ", state.Graph.Aggregates.Select(aggregate => aggregate.Table + ".Plan"))})";
        if (state.Graph.Sets.Count > 0) retention = $"Longest({retention}, {string.Join(", ", state.Graph.Sets.Select(set => set.Name + ".EventRetention"))})";
        string schema = state.Graph.HoldsOutcomes ? ", DeclaredPlan.RowSchema" : "";
        writer.WriteLine($"_events = Add(new {state.EventsType}({retention}{schema}));");
    }

    private static void WriteOpen(SourceWriter writer, StateModel state)
    {
        writer.WriteLine("""
            /// <summary>Opens the state that was saved to a folder; a folder without one is a new state.</summary>
            /// <exception cref="global::PipelineDsl.PipelineException">The saved state cannot be used; the message says why and what to do.</exception>
            public static State Open(string folder)
            {
                var state = new State();
                state.OpenFolder(folder);
                return state;
            }
            """);
        if (state.Graph.Sets.Count == 0) return;
        string folder = new LocalNames(state.Graph.Sets.Select(set => set.Local).Append("state")).For("folder");
        writer.WriteLine();
        writer.WriteLine($$"""
            /// <summary>
            /// Opens the state that was saved to a folder, over the states of feature sets that are shared with other pipelines. Each state saves and opens what
            /// it owns alone: whoever made the sets' states saves them too, before this one, so that after a crash in between the sets have seen more than
            /// <c>Position</c> says and know the rows that come again by their event ids. A folder without a saved state is a new one.
            /// </summary>
            /// <exception cref="global::PipelineDsl.PipelineException">The saved state cannot be used; the message says why and what to do.</exception>
            """);
        using (writer.OpenBlock($"public static State Open(string {folder}, {string.Join(", ", state.Graph.Sets.Select(set => $"{set.Type}.State {set.Local}"))})"))
        {
            writer.WriteLine($"var state = new State({string.Join(", ", state.Graph.Sets.Select(set => set.Local))});");
            writer.WriteLine($"state.OpenFolder({folder});");
            writer.WriteLine("return state;");
        }
    }

    private static void WriteProbes(SourceWriter writer, StateModel state)
    {
        writer.WriteLine($"protected override {Runtime.ImmutableArray}<{Runtime.Services}.StateProbe> Probes() =>");
        writer.WriteLine("[");
        writer.Indentation++;
        foreach (AggregateModel aggregate in state.Graph.Aggregates)
        {
            writer.WriteLine($"Probe({CSharpLiteral.Of(aggregate.Name)}, static (in {state.Graph.Row.Type} row) => {Runtime.Services}.FeatureBits.Of({state.Type.QualifiedName}.{aggregate.Method}({aggregate.Argument}))),");
        }

        writer.Indentation--;
        writer.WriteLine("];");
    }
}
