using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>What a split must know of an aggregate.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="ReadsLabel">Whether its value rests on the label.</param>
/// <param name="Keys">The columns that group its rows; none for all rows.</param>
internal sealed record AggregateFacts(string Name, bool ReadsLabel, EquatableArray<string> Keys);
