using System.Globalization;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// A fitted pipeline inside a saved document: schema and feature fingerprints, the probe's bits, and the encoders. Loading refuses by name
/// what no longer gives the same answer. Aggregates are asked for their values apart, because a window over synthetic rows may be empty.
/// </summary>
internal static class PipelineFormat
{
    public const string Kind = "pipeline";
    public const int Version = 1;

    public static void Save<TPipeline, TRow, TValues, TState>(TPipeline pipeline, StateWriter writer)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        PipelineDescription description = TPipeline.Description;
        writer.Text("pipeline", description.Name);
        SavedSchema.Save(description.Schema, writer);
        ulong[][] probe = PipelineProbe.Answers<TPipeline, TRow, TValues, TState>();
        writer.BeginArray("features");
        for (int i = 0; i < description.Features.Length; i++)
        {
            FeatureDescription feature = description.Features[i];
            writer.BeginItem();
            writer.Text("name", feature.Name);
            writer.Integer("version", feature.Version);
            writer.Text("fingerprint", Hex(feature.Fingerprint));
            writer.Text("probe", PipelineProbe.Text(probe[i]));
            writer.EndItem();
        }

        writer.EndArray();
        writer.BeginArray("aggregates");
        foreach (StateProbe aggregate in TPipeline.CreateProbeState().AllProbes())
        {
            writer.BeginItem();
            writer.Text("name", aggregate.Name);
            writer.Text("probe", PipelineProbe.Text(aggregate.Bits.AsSpan()));
            writer.EndItem();
        }

        writer.EndArray();
        writer.BeginObject("encoders");
        pipeline.SaveEncoders(writer);
        writer.EndObject();
    }

    public static TPipeline Load<TPipeline, TRow, TValues, TState>(StateReader reader)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        PipelineDescription description = TPipeline.Description;
        string? savedName = reader.Text("pipeline");
        if (savedName != description.Name)
        {
            throw reader.Refuse($"it holds the pipeline {savedName}, not {description.Name}. Load it with the class it was saved from.");
        }

        SavedSchema.Check(reader, description.Schema);
        CheckFeatures<TPipeline, TRow, TValues, TState>(reader, description);
        CheckAggregates<TRow, TState>(reader, TPipeline.CreateProbeState());
        return TPipeline.LoadEncoders(reader.Object("encoders"));
    }

    private static void CheckFeatures<TPipeline, TRow, TValues, TState>(StateReader reader, PipelineDescription description)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        var saved = new Dictionary<string, StateReader>(StringComparer.Ordinal);
        foreach (StateReader item in reader.Items("features")) saved[item.Text("name") ?? ""] = item;
        ulong[][] probe = PipelineProbe.Answers<TPipeline, TRow, TValues, TState>();
        for (int i = 0; i < description.Features.Length; i++)
        {
            FeatureDescription feature = description.Features[i];
            if (!saved.Remove(feature.Name, out StateReader? item))
            {
                throw reader.Refuse($"it has no feature {feature.Name}, which {description.Name} declares now. Train again.");
            }

            if (item.Integer("version") != feature.Version)
            {
                throw reader.Refuse($"feature {feature.Name} was saved as version {item.Integer("version")} and is version {feature.Version} now. Train again.");
            }

            if (item.Text("fingerprint") != Hex(feature.Fingerprint))
            {
                throw reader.Refuse($"the declaration of feature {feature.Name} (its type, window, key, delay or encoders) has changed since it was saved. Train again, or take the change back.");
            }

            if (PipelineProbe.FirstDifference(item.Text("probe"), probe[i]) is int row)
            {
                throw reader.Refuse($"feature {feature.Name} gives another value than when it was saved (first on synthetic row {row} of {ProbeRows.Count}): its body, a helper it calls or the processor's arithmetic has changed. Train again, or take the change back; if the change is meant, raise its Version too.");
            }
        }

        foreach (string name in saved.Keys)
        {
            throw reader.Refuse($"it holds a feature {name} that {description.Name} no longer declares. Train again.");
        }
    }

    private static void CheckAggregates<TRow, TState>(StateReader reader, TState state)
        where TState : PipelineState<TRow>
    {
        var saved = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (StateReader item in reader.Items("aggregates")) saved[item.Text("name") ?? ""] = item.Text("probe");
        foreach (StateProbe aggregate in state.AllProbes())
        {
            if (PipelineProbe.FirstDifference(saved.GetValueOrDefault(aggregate.Name), aggregate.Bits.AsSpan()) is int row)
            {
                throw reader.Refuse($"aggregate {aggregate.Name} takes another value of a row than when it was saved (first of synthetic row {row} of {ProbeRows.Count}): its body, a helper it calls or the processor's arithmetic has changed. Train again, or take the change back; if the change is meant, raise its Version too.");
            }
        }
    }

    private static string Hex(ulong fingerprint) => fingerprint.ToString("x16", CultureInfo.InvariantCulture);
}
