namespace PipelineDsl;

/// <summary>What becomes of a number for which an encoder's function has no value.</summary>
public enum OutOfDomain
{
    /// <summary>It is taken for the nearest number that the function has a finite value for.</summary>
    Clamp,

    /// <summary>It becomes missing (NaN).</summary>
    Missing,
}
