namespace PipelineDsl;

/// <summary>What happened to one value on its way into the vector.</summary>
[Flags]
public enum EncodeOutcomes
{
    /// <summary>It was encoded as it is.</summary>
    None = 0,

    /// <summary>There was no value: null, NaN, an empty vector.</summary>
    Missing = 1,

    /// <summary>A value learned from training, or declared, stands for it.</summary>
    Imputed = 2,

    /// <summary>It is a category that training did not keep.</summary>
    Unknown = 4,

    /// <summary>It was a value that the encoder cannot take, such as an infinity, and was encoded as if it were missing or as the nearest one that it can take.</summary>
    Refused = 8,
}
