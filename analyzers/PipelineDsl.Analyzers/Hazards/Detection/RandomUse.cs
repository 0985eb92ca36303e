using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>
/// <c>Random</c>: harmless where it is made with a seed for the row in hand; kept in a static field its answers depend on what was asked before. What
/// is asked of it says nothing: it is reported where it comes from.
/// </summary>
internal sealed class RandomUse(BodyScan scan)
{
    public bool IsRandom(ITypeSymbol? type) => type is { Name: "Random" } && scan.Context.Framework.Is(type, "System.Random");

    /// <summary>Looks at a <c>Random</c> that is made.</summary>
    /// <returns>Whether all is said of it.</returns>
    public bool Creation(IObjectCreationOperation creation)
    {
        if (!creation.Arguments.IsEmpty) return false;
        scan.Report(HazardKind.Randomness, "new Random", Sites.Of(creation));
        return true;
    }
}
