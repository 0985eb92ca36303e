using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>An encoder behind the slots of a traced row.</summary>
/// <param name="Name">Its attribute's name, such as <c>Standardize</c>.</param>
/// <param name="Parameters">What it was fitted to, by name, as saved state has it: numbers and text as JSON.</param>
public sealed record EncoderTrace(string Name, ImmutableArray<KeyValuePair<string, string>> Parameters)
{
    private const int LongestParameter = 80;

    /// <summary>The name and the parameters, long ones cut short.</summary>
    public override string ToString() => Parameters.IsEmpty ? Name : $"{Name}: {string.Join(", ", Parameters.Select(parameter => $"{parameter.Key} {Short(parameter.Value)}"))}";

    private static string Short(string text) => text.Length <= LongestParameter ? text : string.Concat(text.AsSpan(0, LongestParameter), "…");
}
