namespace PipelineDsl.CompilerServices;

/// <summary>What an aggregate's method answers for a row, as bits; see <see cref="FeatureBits"/>.</summary>
public delegate ulong ProbeFunction<TRow>(in TRow row);
