using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary><c>Random</c>: harmless where it is made with a seed in the same body, else its answers depend on what was asked before.</summary>
internal sealed class RandomUse(BodyScan scan)
{
    public bool IsRandom(ITypeSymbol? type) => type is { Name: "Random" } && scan.Context.Framework.Is(type, "System.Random");

    /// <summary>Looks at a call of a member of <c>Random</c>.</summary>
    /// <returns>True: nothing else is to be said.</returns>
    public bool Invocation(IInvocationOperation call)
    {
        // What a local or a parameter holds was looked at where it came from; Random.Shared is said where it stands.
        bool isKept = Operands.Unwrap(call.Instance) is IMemberReferenceOperation member && !IsRandom(member.Member.ContainingType);
        if (isKept) scan.Report(HazardKind.Randomness, "Random." + call.TargetMethod.Name, Sites.Of(call));
        return true;
    }

    /// <summary>Looks at a <c>Random</c> that is made.</summary>
    /// <returns>Whether all is said of it.</returns>
    public bool Creation(IObjectCreationOperation creation)
    {
        if (!creation.Arguments.IsEmpty) return false;
        scan.Report(HazardKind.Randomness, "new Random", Sites.Of(creation));
        return true;
    }
}
