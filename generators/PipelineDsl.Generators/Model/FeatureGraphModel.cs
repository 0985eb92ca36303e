using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>What pipelines and feature sets have in common: everything between a row and its Values.</summary>
/// <param name="Owner">The class, fully qualified: feature methods may be called like a parameter or local.</param>
/// <param name="Row">The row.</param>
/// <param name="Sets">Feature sets read.</param>
/// <param name="AsOfs">Look-ups of other rows.</param>
/// <param name="Aggregates">Windows.</param>
/// <param name="Features">Feature methods, each after those it reads.</param>
/// <param name="Outputs">All values in their order: of sets, of features and aggregates by declaration.</param>
internal sealed record FeatureGraphModel(
    string Owner,
    RowModel Row,
    EquatableArray<UsedSetModel> Sets,
    EquatableArray<AsOfModel> AsOfs,
    EquatableArray<AggregateModel> Aggregates,
    EquatableArray<FeatureModel> Features,
    EquatableArray<OutputModel> Outputs)
{
    /// <summary>Row types looked up here or in a set, each once, in order.</summary>
    public EquatableArray<string> OtherRowTypes =>
        AsOfs.Select(asOf => asOf.RowType).Concat(Sets.SelectMany(set => set.OtherRowTypes)).Distinct(StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Whether ids of events are remembered: there is an id, and windows that a copy could harm, here or in a set.</summary>
    public bool HasEvents => Row.IdType is not null && (Aggregates.Count > 0 || Sets.Any(set => set.HasEvents));

    /// <summary>Whether rows wait here for their label, because an aggregate reads it.</summary>
    public bool HoldsOutcomes => Row.IdType is not null && Row.CanWaitForLabel && Aggregates.Any(aggregate => aggregate.ReadsLabel);

    /// <summary>Whether outcomes can be revealed: they are waited for, here or in a set.</summary>
    public bool TakesOutcomes => HoldsOutcomes || Sets.Any(set => set.TakesOutcomes);

    /// <summary>The values alone, unencoded: what is emitted for a declaration with errors.</summary>
    public FeatureGraphModel WithoutSteps() => this with
    {
        Sets = [],
        AsOfs = [],
        Aggregates = [],
        Features = [],
        Outputs = Outputs.Select(output => output with { Encoding = output.Encoding with { Stages = [] } }).ToEquatableArray(),
    };
}
