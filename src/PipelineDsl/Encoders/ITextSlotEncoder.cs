namespace PipelineDsl;

/// <summary>Maps running text to several slots of the vector; ends a chain. Null is missing, the empty string is text without words.</summary>
public interface ITextSlotEncoder
{
    /// <summary>Writes all slots, also those that are zero.</summary>
    void Encode(string? value, Span<float> slots);

    /// <summary>What a slot stands for, such as a word or the number of a bucket.</summary>
    string SlotName(int slot);
}
