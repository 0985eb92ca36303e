namespace PipelineDsl;

/// <summary>What one pass over training rows collects for one encoder. Mergeable: shards are fitted apart and merged in order.</summary>
public interface IEncoderAccumulator<TSelf, TFitted>
    where TSelf : IEncoderAccumulator<TSelf, TFitted>
{
    /// <summary>Adds what another accumulator of later rows has collected.</summary>
    void Merge(TSelf other);

    /// <summary>The encoder fitted to everything added.</summary>
    TFitted Fit();
}
