using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What a value comes from, and where it entered the code in hand.</summary>
/// <param name="Place">The parameter or member.</param>
/// <param name="Without">Members of the place that have been replaced on the way and play no part.</param>
/// <param name="PresenceOnly">Only whether it is null matters.</param>
/// <param name="Site">Where it was read or passed first; null while the parameter has gone nowhere.</param>
internal sealed record Origin(Place Place, SymbolSet Without, bool PresenceOnly, Location? Site)
{
    /// <summary>A parameter as it comes.</summary>
    public static Origin Of(Place place) => new(place, SymbolSet.Empty, PresenceOnly: false, Site: null);
}
