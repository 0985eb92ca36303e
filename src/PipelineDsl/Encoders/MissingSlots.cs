namespace PipelineDsl;

/// <summary>What an encoder of a number into slots writes where the number is missing.</summary>
public enum MissingSlots
{
    /// <summary>The encoder's mark of a missing value, which is never NaN: 0 in all slots unless the encoder says otherwise.</summary>
    Marked,

    /// <summary>NaN in all slots, for models that know missing values.</summary>
    NaN,
}
