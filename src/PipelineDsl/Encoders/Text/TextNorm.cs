namespace PipelineDsl;

/// <summary>What a text's vector is divided by. A vector of zeros stays as it is.</summary>
public enum TextNorm
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The sum of the absolute values.</summary>
    L1,

    /// <summary>The square root of the sum of the squares.</summary>
    L2,
}
