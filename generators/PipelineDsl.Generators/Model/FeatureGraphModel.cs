using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>What pipelines and feature sets have in common: everything between a row and its Values.</summary>
/// <param name="Row">The row.</param>
/// <param name="Sets">Feature sets read.</param>
/// <param name="AsOfs">Look-ups of other rows.</param>
/// <param name="Aggregates">Windows.</param>
/// <param name="Features">Feature methods, each after those it reads.</param>
/// <param name="Assumptions">Declared exceptions, in the order of the members.</param>
/// <param name="Outputs">All values in their order: of sets, of features and aggregates by declaration.</param>
internal sealed record FeatureGraphModel(
    RowModel Row,
    EquatableArray<UsedSetModel> Sets,
    EquatableArray<AsOfModel> AsOfs,
    EquatableArray<AggregateModel> Aggregates,
    EquatableArray<FeatureModel> Features,
    EquatableArray<AssumptionModel> Assumptions,
    EquatableArray<OutputModel> Outputs)
{
    /// <summary>Row types looked up here or in a set, each once, in order.</summary>
    public EquatableArray<string> OtherRowTypes =>
        AsOfs.Select(asOf => asOf.RowType).Concat(Sets.SelectMany(set => set.OtherRowTypes)).Distinct(StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Aggregates here and, as far as they are read, of sets.</summary>
    public EquatableArray<AggregateFacts> AllAggregates =>
        Aggregates.Select(aggregate => aggregate.Facts).Concat(Sets.SelectMany(set => set.Aggregates)).ToEquatableArray();

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
