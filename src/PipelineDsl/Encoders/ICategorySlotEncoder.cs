namespace PipelineDsl;

/// <summary>Maps a category to several slots of the vector; ends a chain.</summary>
public interface ICategorySlotEncoder
{
    /// <summary>Writes all slots, also those that are zero.</summary>
    void Encode(Category value, Span<float> slots);

    /// <summary>What a slot stands for, such as the category, <c>(missing)</c> or <c>(unknown)</c>.</summary>
    string SlotName(int slot);
}
