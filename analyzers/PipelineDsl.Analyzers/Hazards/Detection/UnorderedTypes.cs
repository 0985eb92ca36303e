using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>The collections of the framework that promise no order.</summary>
internal sealed class UnorderedTypes(FrameworkIndex framework)
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.HashSet`1", "System.Collections.Generic.ISet`1", "System.Collections.Generic.IReadOnlySet`1",
        "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.IDictionary`2", "System.Collections.Generic.IReadOnlyDictionary`2",
        "System.Collections.Generic.Dictionary`2+KeyCollection", "System.Collections.Generic.Dictionary`2+ValueCollection",
        "System.Collections.Generic.PriorityQueue`2+UnorderedItemsCollection",
        "System.Collections.Concurrent.ConcurrentDictionary`2", "System.Collections.Concurrent.ConcurrentBag`1",
        "System.Collections.Frozen.FrozenDictionary`2", "System.Collections.Frozen.FrozenSet`1",
        "System.Collections.Immutable.ImmutableDictionary`2", "System.Collections.Immutable.ImmutableHashSet`1",
        "System.Collections.Immutable.IImmutableDictionary`2", "System.Collections.Immutable.IImmutableSet`1",
        "System.Collections.Hashtable",
    };

    public bool Contains(ITypeSymbol? type) => framework.Of(type) is { } found && s_names.Contains(found.Name);
}
