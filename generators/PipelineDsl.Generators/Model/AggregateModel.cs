using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>One <c>[Aggregate]</c>.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Method">The method's name, escaped.</param>
/// <param name="Table">The name of its windows in the state.</param>
/// <param name="Argument">How the row is passed.</param>
/// <param name="Local">The local that holds the windows' results.</param>
/// <param name="KeyedLocal">The local that tells whether the row has a key; only where it may be missing.</param>
/// <param name="CurrentLocal">The local that holds the value of the row in hand; only where it is included or may have to be taken away.</param>
/// <param name="ValueType">What the method returns.</param>
/// <param name="Key">The key.</param>
/// <param name="KeyColumns">The columns that the key is made of; none for all rows.</param>
/// <param name="Windows">The windows.</param>
/// <param name="DelayTicks">How long after the event the value is known.</param>
/// <param name="IncludesCurrent">Whether the row in hand is added.</param>
/// <param name="ReadsLabel">Whether the value rests on the label, so that a reveal feeds it.</param>
/// <param name="Fingerprint">A hash over the declaration.</param>
/// <param name="Outputs">Its values.</param>
internal sealed record AggregateModel(
    string Name,
    string Method,
    string Table,
    string Argument,
    string Local,
    string KeyedLocal,
    string CurrentLocal,
    TypeRef ValueType,
    KeyModel Key,
    EquatableArray<string> KeyColumns,
    EquatableArray<WindowModel> Windows,
    long DelayTicks,
    bool IncludesCurrent,
    bool ReadsLabel,
    ulong Fingerprint,
    EquatableArray<AggregateOutputModel> Outputs)
{
    /// <summary>What a split must know of it.</summary>
    public AggregateFacts Facts => new(Name, ReadsLabel, KeyColumns);

    /// <summary>Whether a value counts from its row's own instant, so that a row that has been observed stands in the windows of that instant.</summary>
    public bool IsKnownAtOnce => DelayTicks == 0;
}
