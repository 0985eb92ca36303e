namespace PipelineDsl;

/// <summary>Maps a time or day, in UTC, to several slots of the vector; ends a chain. For features of type DateTime, DateTimeOffset and DateOnly.</summary>
public interface ITimeSlotEncoder
{
    /// <summary>Writes all slots, also those that are zero. A day is its first instant; null is missing.</summary>
    void Encode(DateTime? value, Span<float> slots);

    /// <summary>What a slot stands for, such as <c>hour sin</c>.</summary>
    string SlotName(int slot);
}
