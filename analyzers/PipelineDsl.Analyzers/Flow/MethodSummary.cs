using System.Collections.Immutable;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What a method does with what it is given, in terms of its receiver and parameters. Knows no rules.</summary>
/// <param name="Returned">The result.</param>
/// <param name="Outputs">What is left in parameters and the receiver, by ordinal.</param>
/// <param name="Thrown">What decides whether it throws.</param>
internal sealed record MethodSummary(FlowValue Returned, ImmutableDictionary<int, FlowValue> Outputs, OriginSet Thrown)
{
    /// <summary>What decides whether an operation that may fail, such as a division or a call into other code, throws.</summary>
    public OriginSet Faults { get; init; } = OriginSet.Empty;

    public static MethodSummary Nothing { get; } = new(FlowValue.Empty, ImmutableDictionary<int, FlowValue>.Empty, OriginSet.Empty);

    public bool Equals(MethodSummary? other)
    {
        if (other is null || !Returned.Equals(other.Returned) || !Thrown.Equals(other.Thrown) || !Faults.Equals(other.Faults) || other.Outputs.Count != Outputs.Count) return false;
        foreach (KeyValuePair<int, FlowValue> output in Outputs)
        {
            if (!other.Outputs.TryGetValue(output.Key, out FlowValue? value) || !output.Value.Equals(value)) return false;
        }

        return true;
    }

    public override int GetHashCode() => Returned.GetHashCode();
}
