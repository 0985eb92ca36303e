using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>How one value goes into the vector.</summary>
/// <param name="Stages">The chain, in source order; empty for a plain number.</param>
/// <param name="Offset">The first slot.</param>
/// <param name="Width">How many slots.</param>
internal sealed record EncodingModel(EquatableArray<EncoderStageModel> Stages, int Offset, int Width);
