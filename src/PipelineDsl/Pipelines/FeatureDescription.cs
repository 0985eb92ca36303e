using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>One feature as declared.</summary>
/// <param name="Name">Its name in Values: the method, <c>Method_Element</c> of a tuple, or <c>Method_function_window</c> of an aggregate.</param>
/// <param name="Kind">How it comes about.</param>
/// <param name="ValueType">The type of the raw value, as C# writes it.</param>
/// <param name="Version">The declared version.</param>
/// <param name="Fingerprint">A hash over the declaration; not over the body, whose changes the probe finds.</param>
/// <param name="Offset">The first slot of the vector; −1 in a feature set.</param>
/// <param name="Width">How many slots it takes.</param>
public sealed record FeatureDescription(string Name, FeatureKind Kind, string ValueType, int Version, ulong Fingerprint, int Offset, int Width)
{
    // Kept as text, so that descriptions of equal declarations are equal.
    private readonly string _encoders = "";

    /// <summary>Its encoders in the order of the chain, by the names that saved state has for them: <c>Amount_Standardize</c>.</summary>
    public ImmutableArray<string> Encoders
    {
        get => _encoders.Length == 0 ? [] : [.. _encoders.Split(' ')];
        init => _encoders = string.Join(' ', value);
    }
}
