namespace PipelineDsl;

/// <summary>Maps a number to several slots of the vector; ends a chain.</summary>
public interface INumberSlotEncoder
{
    /// <summary>Writes all slots, also those that are zero.</summary>
    void Encode(double value, Span<float> slots);

    /// <summary>What a slot stands for, such as <c>(12.5, 30]</c>.</summary>
    string SlotName(int slot);
}
