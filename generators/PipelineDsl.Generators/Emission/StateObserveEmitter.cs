using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes what feeds a state: <c>Observe</c> for rows, for rows of other schemas, and <c>Reveal</c> for outcomes.</summary>
internal static class StateObserveEmitter
{
    private const string Outcome = Runtime.Core + ".ObserveOutcome";

    public static void Write(SourceWriter writer, StateModel state)
    {
        WriteObserve(writer, state);
        foreach (string other in state.Graph.OtherRowTypes)
        {
            writer.WriteLine();
            WriteObserveOther(writer, state, other);
        }

        if (state.Graph.RecognisesRetries)
        {
            writer.WriteLine();
            writer.WriteLine("/// <summary>Whether this very row has been observed, so that it may stand in its own windows.</summary>");
            writer.WriteLine($"internal bool HasTaken(in {state.Graph.Row.Type} row) => IsKnown(_events, {state.Graph.Row.IdExpression}, {EventTicks(state.Graph.Row)});");
        }

        if (!state.Graph.TakesOutcomes) return;
        writer.WriteLine();
        WriteReveal(writer, state);
    }

    private static string EventTicks(RowModel row) => row.TimeColumn is null ? "0" : $"{Runtime.Services}.EventTicks.Of(row.{row.TimeColumn})";

    private static void WriteObserve(SourceWriter writer, StateModel state)
    {
        RowModel row = state.Graph.Row;
        writer.WriteLine("/// <inheritdoc/>");
        using (writer.OpenBlock($"public override {Outcome} Observe(in {row.Type} row)"))
        {
            writer.WriteLine($"long at = {EventTicks(row)};");
            string admit = state.Graph.HasEvents ? $"Admit(_events, {row.IdExpression}, in row, at)" : "Admit(in row, at)";
            if (state.Graph.Aggregates.Count + state.Graph.Sets.Count == 0)
            {
                writer.WriteLine($"return {admit};");
                return;
            }

            writer.WriteLine($"{Outcome} outcome = {admit};");
            writer.WriteLine($"if (outcome is not ({Outcome}.Applied or {Outcome}.Late)) return outcome;");
            foreach (UsedSetModel set in state.Graph.Sets)
            {
                writer.WriteLine($"if (_owns{set.Name.TrimStart('@')} && IsRefusedBy({set.Name}.Observe(in row), ref outcome)) return outcome;");
            }

            foreach (AggregateModel aggregate in state.Immediate) WriteFeed(writer, state, aggregate, "Observe", "at");
            if (state.Graph.HoldsOutcomes)
            {
                using (writer.OpenBlock($"if (CountSettled(_events.Settle({row.IdExpression}, in row, row.{row.LabelColumn}, out {row.LabelType} label, out long arrival)))"))
                {
                    writer.WriteLine($"ObserveOutcomeOf(row with {{ {row.LabelColumn} = label }}, at, arrival);");
                }
            }

            writer.WriteLine("return outcome;");
        }
    }

    private static void WriteReveal(SourceWriter writer, StateModel state)
    {
        RowModel row = state.Graph.Row;
        string label = new LocalNames(["id", "arrival", "time", "outcome", "row", "at"]).For(row.LabelColumn!.TrimStart('@'));
        writer.WriteLine($$"""
            /// <summary>
            /// Takes an outcome that became known after its row. It enters the windows from the later of now and when it was due. The first outcome of an
            /// event stands; one whose event has not come yet is held.{{(state.Graph.Sets.Count > 0 ? " Feature sets shared with other pipelines are told of it by whoever made their states." : "")}}
            /// </summary>
            /// <param name="id">The event's id.</param>
            /// <param name="{{label.TrimStart('@')}}">The outcome.</param>
            /// <param name="arrival">When it came, UTC; omitted: now, by the state's clock.</param>
            """);
        using (writer.OpenBlock($"public {Outcome} Reveal({row.IdType} id, {row.LabelType} {label}, global::System.DateTime? arrival = null)"))
        {
            writer.WriteLine("if (arrival is { } time) Advance(time);");
            if (!state.Graph.HoldsOutcomes) writer.WriteLine($"{Outcome} outcome = {Outcome}.Applied;");
            foreach (UsedSetModel set in state.Graph.Sets.Where(set => set.TakesOutcomes))
            {
                string outcome = state.Graph.HoldsOutcomes ? "" : "outcome = ";
                writer.WriteLine($"if (_owns{set.Name.TrimStart('@')}) {outcome}{set.Name}.Reveal(id, {label}, arrival);");
            }

            if (!state.Graph.HoldsOutcomes)
            {
                writer.WriteLine("return outcome;");
                return;
            }

            writer.WriteLine($$"""
                {{Outcome}} outcome = _events.TryReveal(id, {{label}}, ClockTicks, out var row, out long at);
                if (outcome == {{Outcome}}.Applied) ObserveOutcomeOf({{row.LabeledCopy("row", label)}}, at, ClockTicks);
                return CountReveal(outcome, at);
                """);
        }

        writer.WriteLine();
        using (writer.OpenBlock($"private void ObserveOutcomeOf(in {row.Type} row, long at, long arrival)"))
        {
            foreach (AggregateModel aggregate in state.Labeled) WriteFeed(writer, state, aggregate, "ObserveRevealed", "at, arrival");
        }
    }

    private static void WriteFeed(SourceWriter writer, StateModel state, AggregateModel aggregate, string method, string when)
    {
        string value = $"{state.Type.QualifiedName}.{aggregate.Method}({aggregate.Argument})";
        string condition = "";
        if (aggregate.ValueType.IsNullable)
        {
            string local = aggregate.Local.TrimStart('@') + "Value";
            condition = $"if ({value} is {{ }} {local}) ";
            value = local;
        }

        string feed = $"{condition}{aggregate.Table}.{method}({aggregate.Key.Expression}, {when}, {value});";
        if (aggregate.Key.Condition is not { } keyed)
        {
            writer.WriteLine(feed);
            return;
        }

        using (writer.OpenBlock($"if ({keyed})")) writer.WriteLine(feed);
        using (writer.OpenBlock("else")) writer.WriteLine("CountMissingKey();");
    }

    private static void WriteObserveOther(SourceWriter writer, StateModel state, string other)
    {
        writer.WriteLine($"/// <summary>Takes a row of <see cref=\"{other}\"/>, which features look up as of their event.</summary>");
        using (writer.OpenBlock($"public {Outcome} Observe(in {other} other)"))
        {
            foreach (UsedSetModel set in state.Graph.Sets.Where(set => set.OtherRowTypes.Contains(other)))
            {
                writer.WriteLine($"if (_owns{set.Name.TrimStart('@')}) {set.Name}.Observe(in other);");
            }

            writer.WriteLine($"{Outcome} outcome = {Outcome}.Applied;");
            foreach (AsOfModel asOf in state.Graph.AsOfs.Where(asOf => asOf.RowType == other))
            {
                string observe = $"outcome = {asOf.Table}.Observe({asOf.OtherKey.Expression}, in other, ClockTicks);";
                if (asOf.OtherKey.Condition is not { } keyed)
                {
                    writer.WriteLine(observe);
                    continue;
                }

                using (writer.OpenBlock($"if ({keyed})")) writer.WriteLine(observe);
                using (writer.OpenBlock("else")) writer.WriteLine("CountMissingKey();");
            }

            writer.WriteLine("return Count(outcome);");
        }
    }
}
