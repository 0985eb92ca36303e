namespace PipelineDsl.Analyzers.Hazards;

/// <summary>The two families of hazards.</summary>
internal static class HazardKinds
{
    /// <summary>Whether a kind is about garbage, and so does not matter where code runs once or on the way to an exception.</summary>
    public static bool IsAllocation(this HazardKind kind) => kind >= HazardKind.Boxing;
}
