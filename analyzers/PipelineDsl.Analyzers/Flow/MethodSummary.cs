namespace PipelineDsl.Analyzers.Flow;

/// <summary>What a method does with what it is given, in terms of its receiver and parameters. Knows no rules.</summary>
/// <param name="Returned">The result, as the caller's walk goes on with it.</param>
/// <param name="Result">All that the result depends on.</param>
/// <param name="Effects">What it leaves behind when it returns.</param>
/// <param name="Interrupted">What it may have left behind when an exception leaves it.</param>
/// <param name="Thrown">What decides whether, and with what, a <c>throw</c> leaves it.</param>
/// <param name="Faults">What decides whether an operation in it that may fail, such as a division or a call into other code, does so.</param>
internal sealed record MethodSummary(FlowValue Returned, OriginSet Result, MethodEffects Effects, MethodEffects Interrupted, OriginSet Thrown, OriginSet Faults)
{
    public static MethodSummary Nothing { get; } = new(FlowValue.Empty, OriginSet.Empty, MethodEffects.None, MethodEffects.None, OriginSet.Empty, OriginSet.Empty);

    /// <summary>Whether a <c>throw</c> may leave it.</summary>
    public bool CanThrow { get; init; }

    /// <summary>Whether an operation in it may fail.</summary>
    public bool CanFail { get; init; }

    /// <summary>The object that a constructor makes.</summary>
    public HeapObject? Made { get; init; }

    public bool Equals(MethodSummary? other) =>
        other is not null && Returned.Equals(other.Returned) && Result.Equals(other.Result) && Thrown.Equals(other.Thrown) && Faults.Equals(other.Faults)
        && CanThrow == other.CanThrow && CanFail == other.CanFail && Effects.Equals(other.Effects) && Interrupted.Equals(other.Interrupted);

    public override int GetHashCode() => Returned.GetHashCode();
}
