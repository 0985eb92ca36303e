using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>The rule that each kind of hazard breaks.</summary>
internal static class HazardRules
{
    public static DiagnosticDescriptor For(HazardKind kind) => kind switch
    {
        HazardKind.Clock => SkewRules.Clock,
        HazardKind.Randomness => SkewRules.Randomness,
        HazardKind.MutableStatic => SkewRules.MutableStatic,
        HazardKind.Environment => SkewRules.Environment,
        HazardKind.InputOutput => SkewRules.InputOutput,
        HazardKind.Culture => SkewRules.Culture,
        HazardKind.TimeZone => SkewRules.TimeZone,
        HazardKind.HashCode => SkewRules.HashCode,
        HazardKind.UnorderedEnumeration => SkewRules.UnorderedEnumeration,
        HazardKind.PlatformMath => SkewRules.PlatformMath,
        HazardKind.Boxing => AllocationRules.Boxing,
        HazardKind.Delegate => AllocationRules.Delegate,
        HazardKind.Linq => AllocationRules.Linq,
        HazardKind.Text => AllocationRules.Text,
        HazardKind.Creation => AllocationRules.Creation,
        HazardKind.Enumerator => AllocationRules.Enumerator,
        HazardKind.ParamsArray => AllocationRules.ParamsArray,
        HazardKind.StateMachine => AllocationRules.StateMachine,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rule is about this."),
    };
}
