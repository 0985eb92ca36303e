using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>Which values can change inside while the variable that holds them stays.</summary>
internal static class ContentTypes
{
    private const int MaximumDepth = 4;

    private static readonly HashSet<string> s_readOnlyInterfaces = new(StringComparer.Ordinal)
    {
        "IEnumerable", "IReadOnlyCollection", "IReadOnlyList", "IReadOnlyDictionary", "IReadOnlySet", "IComparer", "IEqualityComparer", "IFormatProvider", "IImmutableList", "IImmutableDictionary",
        "IImmutableSet", "IImmutableQueue", "IImmutableStack", "ILookup",
    };

    // Classes that keep something for later, whatever they look like.
    private static readonly HashSet<string> s_holders = new(StringComparer.Ordinal)
    {
        "Array", "ArrayList", "AsyncLocal", "BitArray", "ConditionalWeakTable", "Hashtable", "Queue", "Random", "Stack", "StringBuilder", "StrongBox", "ThreadLocal", "WeakReference",
    };

    public static bool MayChange(ITypeSymbol type) => MayChange(type, depth: 0);

    private static bool MayChange(ITypeSymbol type, int depth)
    {
        switch (type.TypeKind)
        {
            case TypeKind.Array: return true;
            case TypeKind.Interface: return !s_readOnlyInterfaces.Contains(type.Name);
            case TypeKind.Class: break;
            default: return false;
        }

        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Object || depth == MaximumDepth) return false;
        return type.Locations.Any(location => location.IsInSource) ? HasVariables(type, depth) : IsCollection(type);
    }

    // A foreign class does not show its fields: one that things can be put into is taken to change, another one not.
    private static bool IsCollection(ITypeSymbol type)
    {
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (space is "System.Collections.Immutable" or "System.Collections.Frozen") return false;
        return (s_holders.Contains(type.Name) && space.StartsWith("System", StringComparison.Ordinal))
            || type.AllInterfaces.Any(face => face.Name is "ICollection" or "IDictionary" or "IProducerConsumerCollection");
    }

    private static bool HasVariables(ITypeSymbol type, int depth)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsConst: false } field && (!IsFixed(field) || MayChange(field.Type, depth + 1))) return true;
            }
        }

        return false;
    }

    // The field of a property that can only be set while the object is made.
    private static bool IsFixed(IFieldSymbol field) => field.IsReadOnly || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } };
}
