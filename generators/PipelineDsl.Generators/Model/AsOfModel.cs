namespace PipelineDsl.Generators.Model;

/// <summary>A look-up of rows of another schema, shared by all features that make it.</summary>
/// <param name="Table">The table's name in the state.</param>
/// <param name="RowType">The other row type, fully qualified.</param>
/// <param name="Local">The local that holds the row found, or null.</param>
/// <param name="FoundLocal">The local that the row found is put into first.</param>
/// <param name="Key">The key in the row in hand.</param>
/// <param name="OtherKey">The key in the other row.</param>
/// <param name="OtherTime">The other row's event time property, escaped.</param>
/// <param name="DelayTicks">How long after its event time another row is visible.</param>
/// <param name="Fingerprint">A hash over the declaration.</param>
internal sealed record AsOfModel(
    string Table,
    string RowType,
    string Local,
    string FoundLocal,
    KeyModel Key,
    KeyModel OtherKey,
    string OtherTime,
    long DelayTicks,
    ulong Fingerprint);
