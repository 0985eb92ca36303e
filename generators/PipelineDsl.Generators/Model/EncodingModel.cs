using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>How one value goes into the vector.</summary>
/// <param name="Stages">The chain, in source order; empty for a plain number.</param>
/// <param name="Offset">The first slot.</param>
/// <param name="Slots">How many slots the end of the chain writes.</param>
internal sealed record EncodingModel(EquatableArray<EncoderStageModel> Stages, int Offset, int Slots)
{
    /// <summary>The encoders that have an indicator, with their place in the chain. Their slots follow those of the chain, in this order.</summary>
    public IEnumerable<(EncoderStageModel Stage, int Index)> Indicators =>
        Stages.Select((stage, index) => (Stage: stage, Index: index)).Where(pair => pair.Stage.Indicator is not null);

    /// <summary>How many slots there are in all.</summary>
    public int Width => Slots + Stages.Count(stage => stage.Indicator is not null);

    /// <summary>The end of the chain when it writes slots; null when a number is written.</summary>
    public EncoderStageModel? SlotWriter => Stages.Count > 0 && Stages[Stages.Count - 1] is { WritesSlots: true } last ? last : null;

    /// <summary>The encoder that learns from labels, which is always the first, or null.</summary>
    public EncoderStageModel? Supervised => Stages.Count > 0 && Stages[0].IsSupervised ? Stages[0] : null;
}
