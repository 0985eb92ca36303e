namespace PipelineDsl;

/// <summary>Maps a vector of numbers, such as an embedding, to several slots; ends a chain. For features of type float[] and ReadOnlyMemory&lt;float&gt;.</summary>
public interface IVectorSlotEncoder
{
    /// <summary>Writes all slots, also those that are zero. An empty vector is missing; the length is the row's and must be looked at.</summary>
    void Encode(ReadOnlySpan<float> value, Span<float> slots);

    /// <summary>What a slot stands for.</summary>
    string SlotName(int slot);
}
