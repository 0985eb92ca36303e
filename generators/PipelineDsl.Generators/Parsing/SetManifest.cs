using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// What a feature set offers, as pipelines see it: parsed where the set is in this compilation, else read from the manifest that the generator put
/// on it, because private methods do not show in other assemblies.
/// </summary>
/// <param name="OtherRowTypes">Row types that the set looks up.</param>
/// <param name="Aggregates">Its aggregates, and those that it reads of other sets.</param>
/// <param name="TakesOutcomes">Whether outcomes are revealed to its state, because it or a set it owns holds rows for them.</param>
/// <param name="Outputs">Its values with their names.</param>
internal sealed record SetManifest(EquatableArray<string> OtherRowTypes, EquatableArray<AggregateFacts> Aggregates, bool TakesOutcomes, EquatableArray<NamedOutput> Outputs)
{
    private const char FieldSeparator = '\t';
    private const char StageSeparator = '\u001e';
    private const char StageFieldSeparator = '\u001f';
    private const string OtherRow = "other";
    private const string Aggregate = "aggregate";
    private const string Version = "manifest";
    private const int CurrentVersion = 2;
    private const string Outcomes = "outcomes";
    private const string Value = "value";

    private static readonly KnownType s_setAttribute = new("PipelineDsl.CompilerServices", "FeatureSetManifestAttribute");
    private static readonly KnownType s_pipelineAttribute = new("PipelineDsl.CompilerServices", "PipelineManifestAttribute");

    /// <summary>What a parsed class offers.</summary>
    public static SetManifest Of(GraphScope scope, FeatureGraphModel graph) => new(graph.OtherRowTypes, graph.AllAggregates, graph.TakesOutcomes, scope.Outputs.Entries.ToEquatableArray());

    /// <summary>What a model must know of a pipeline of another assembly.</summary>
    public static PipelineFacts FactsOf(INamedTypeSymbol pipeline) =>
        ReadFrom(pipeline, s_pipelineAttribute, out _) is { } manifest ? new PipelineFacts(manifest.OtherRowTypes, manifest.Aggregates) : PipelineFacts.None;

    /// <summary>The manifest of a set, or null when it has none that can be read.</summary>
    /// <param name="set">The set.</param>
    /// <param name="user">Who uses it.</param>
    /// <param name="problem">Why there is none; null when the set itself has an error.</param>
    public static SetManifest? Of(INamedTypeSymbol set, GraphScope user, out string? problem)
    {
        if (SymbolEqualityComparer.Default.Equals(set.ContainingAssembly, user.Compilation.Assembly))
        {
            problem = null;
            return FeatureSetParser.ParseManifest(set, user.Compilation, user.CancellationToken);
        }

        return ReadFrom(set, s_setAttribute, out problem);
    }

    private static SetManifest? ReadFrom(INamedTypeSymbol type, KnownType attributeType, out string? problem)
    {
        if (attributeType.FindOn(type)?.ConstructorArguments.ElementAtOrDefault(0) is { Kind: TypedConstantKind.Array, IsNull: false } lines)
        {
            return Read([.. lines.Values.Select(line => line.Value as string ?? "")], out problem);
        }

        problem = "its assembly was built without the generator, so its features are not known";
        return null;
    }

    /// <summary>The lines of the attribute.</summary>
    public IEnumerable<string> ToLines()
    {
        yield return Version + FieldSeparator + Text(CurrentVersion);
        foreach (string type in OtherRowTypes) yield return OtherRow + FieldSeparator + type;
        if (TakesOutcomes) yield return Outcomes;
        foreach (AggregateFacts aggregate in Aggregates)
        {
            yield return string.Join(FieldSeparator.ToString(), Aggregate, aggregate.Name, Text(aggregate.ReadsLabel), string.Join(StageSeparator.ToString(), aggregate.Keys));
        }

        foreach (NamedOutput entry in Outputs)
        {
            OutputModel output = entry.Output;
            yield return string.Join(FieldSeparator.ToString(), Value, entry.Method, entry.Function, entry.Window, Text(entry.IsElement), output.Name,
                output.Type.Name, Text((int)output.Type.Kind), Text(output.Type.IsNullableValue), Text(output.Type.IsNullableReference), Text(output.IsAggregate),
                output.Summary, Text(output.Version), output.Fingerprint.ToString("x", CultureInfo.InvariantCulture), Text(output.Encoding.Slots),
                string.Join(StageSeparator.ToString(), output.Encoding.Stages.Select(StageText)), string.Join(StageSeparator.ToString(), output.Crossed), Text(output.Column));
        }
    }

    private static SetManifest? Read(string[] lines, out string? problem)
    {
        problem = lines.Length > 0 && lines[0].Split(FieldSeparator) is [Version, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? version > CurrentVersion ? "it was built by a newer version of PipelineDsl; update the package here" : null
            : "it was built by an older version of PipelineDsl; build it anew";
        if (problem is not null) return null;
        var others = new List<string>();
        var aggregates = new List<AggregateFacts>();
        var outputs = new List<NamedOutput>();
        bool takesOutcomes = false;
        foreach (string line in lines.Skip(1))
        {
            string[] fields = line.Split(FieldSeparator);
            if (fields is [OtherRow, var type]) others.Add(type);
            else if (fields is [Aggregate, var name, var readsLabel, var keys]) aggregates.Add(new AggregateFacts(name, Flag(readsLabel), Names(keys)));
            else if (fields is [Outcomes]) takesOutcomes = true;
            else if (fields.Length == 18 && fields[0] == Value) outputs.Add(OutputOf(fields));
        }

        return new SetManifest(others.ToEquatableArray(), aggregates.ToEquatableArray(), takesOutcomes, outputs.ToEquatableArray());
    }

    private static NamedOutput OutputOf(string[] fields)
    {
        var type = new TypeRef(fields[6], (ValueKind)Number(fields[7]), Flag(fields[8]), Flag(fields[9]), null);
        EncoderStageModel[] stages = fields[15].Length == 0 ? [] : [.. fields[15].Split(StageSeparator).Select(StageOf)];
        var encoding = new EncodingModel(stages.ToEquatableArray(), -1, Number(fields[14]));
        var output = new OutputModel(fields[5], type, Flag(fields[10]), "", fields[11], Number(fields[12]), ulong.Parse(fields[13], NumberStyles.HexNumber, CultureInfo.InvariantCulture), encoding, Names(fields[16]), Number(fields[17]));
        return new NamedOutput(fields[1], fields[2], fields[3], Flag(fields[4]), output);
    }

    private static string StageText(EncoderStageModel stage) => string.Join(
        StageFieldSeparator.ToString(), stage.Field, stage.Attribute, stage.Creation, stage.Accumulator ?? "", stage.Fitted, Text(stage.Pass), Text((int)stage.Input), Text((int)stage.Traits), stage.Indicator ?? "");

    private static EncoderStageModel StageOf(string text)
    {
        string[] fields = text.Split(StageFieldSeparator);
        return new EncoderStageModel(
            fields[0], fields[1], fields[2], OrNull(fields[3]), fields[4], Number(fields[5]), (EncoderInput)Number(fields[6]), (EncoderTraits)Number(fields[7]), OrNull(fields[8]));
    }

    private static EquatableArray<string> Names(string text) => text.Length == 0 ? [] : text.Split(StageSeparator).ToEquatableArray();

    private static string Text(bool flag) => flag ? "1" : "0";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static bool Flag(string text) => text == "1";

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
