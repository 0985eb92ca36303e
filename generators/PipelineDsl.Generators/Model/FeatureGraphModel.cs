using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>What pipelines and feature sets have in common: everything between a row and its Values.</summary>
/// <param name="Owner">The class, fully qualified: feature methods may be called like a parameter or local.</param>
/// <param name="Row">The row.</param>
/// <param name="Sets">Feature sets read.</param>
/// <param name="AsOfs">Look-ups of other rows.</param>
/// <param name="Aggregates">Windows.</param>
/// <param name="Features">Feature methods, each after those it reads.</param>
/// <param name="Assumptions">Declared exceptions, in the order of the members.</param>
/// <param name="Outputs">All values in their order: of sets, of features and aggregates by declaration.</param>
/// <param name="RetryLocal">The local of <c>Compute</c> that tells whether the row has been observed already.</param>
internal sealed record FeatureGraphModel(
    string Owner,
    RowModel Row,
    EquatableArray<UsedSetModel> Sets,
    EquatableArray<AsOfModel> AsOfs,
    EquatableArray<AggregateModel> Aggregates,
    EquatableArray<FeatureModel> Features,
    EquatableArray<AssumptionModel> Assumptions,
    EquatableArray<OutputModel> Outputs,
    string RetryLocal)
{
    /// <summary>Row types looked up here or in a set, each once, in order.</summary>
    public EquatableArray<string> OtherRowTypes =>
        AsOfs.Select(asOf => asOf.RowType).Concat(Sets.SelectMany(set => set.OtherRowTypes)).Distinct(StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Aggregates here and, as far as they are read, of sets.</summary>
    public EquatableArray<AggregateFacts> AllAggregates =>
        Aggregates.Select(aggregate => aggregate.Facts).Concat(Sets.SelectMany(set => set.Aggregates)).ToEquatableArray();

    /// <summary>Whether ids of events are remembered, so that a copy is neither scored nor taken: wherever there is an id.</summary>
    public bool HasEvents => Row.IdType is not null;

    /// <summary>Whether a row that was observed before it is scored could stand in its own windows, so that it is to be recognised.</summary>
    public bool RecognisesRetries => HasEvents && Aggregates.Any(aggregate => aggregate.IsKnownAtOnce);

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
