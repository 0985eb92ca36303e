using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>One feature of a traced row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ValueType">The type of the raw value, as C# writes it.</param>
/// <param name="Value">The raw value in invariant form; null when it is missing.</param>
/// <param name="Outcomes">What became of it.</param>
/// <param name="Encoders">Its encoders in the order of the chain.</param>
/// <param name="Slots">Its slots.</param>
public sealed record FeatureTrace(string Name, string ValueType, string? Value, EncodeOutcomes Outcomes, ImmutableArray<EncoderTrace> Encoders, ImmutableArray<SlotTrace> Slots);
