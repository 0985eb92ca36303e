using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A <c>[FeatureSchema]</c> type, ready to be emitted.</summary>
/// <param name="Type">The row type.</param>
/// <param name="SchemaClass">The name of the nested class, which no member of the row has.</param>
/// <param name="Batch">The name of the nested class of rows by column, or null where the user has a member of that name.</param>
/// <param name="Columns">The columns in order; none when there is an error.</param>
/// <param name="AvailableAfterTicks">How long after its event time a row is visible.</param>
/// <param name="EventTime">The ordinal of the event time, or −1.</param>
/// <param name="Label">The ordinal of the label, or −1.</param>
/// <param name="Construction">How a row is made; null when there is an error.</param>
/// <param name="Fingerprint">A hash over names, types, roles and availability.</param>
/// <param name="Error">The first error of the declaration, or null.</param>
internal sealed record SchemaModel(
    DeclaredType Type,
    string SchemaClass,
    string? Batch,
    EquatableArray<ColumnModel> Columns,
    long AvailableAfterTicks,
    int EventTime,
    int Label,
    RowConstruction? Construction,
    ulong Fingerprint,
    DeclarationError? Error);
