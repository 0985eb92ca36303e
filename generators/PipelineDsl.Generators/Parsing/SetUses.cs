using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Which feature sets a class names, in <c>[Uses]</c> or <c>[From&lt;TSet&gt;]</c>.</summary>
internal static class SetUses
{
    /// <summary>Whether a set is a class or uses it, directly or through others.</summary>
    public static bool Reaches(INamedTypeSymbol set, INamedTypeSymbol target)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamedTypeSymbol>([set]);
        while (open.Count > 0)
        {
            INamedTypeSymbol current = open.Pop();
            if (SymbolEqualityComparer.Default.Equals(current, target)) return true;
            if (!seen.Add(current)) continue;
            foreach (INamedTypeSymbol used in Of(current)) open.Push(used);
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        IEnumerable<AttributeData> uses = type.GetAttributes().Where(KnownAttributes.Uses.Matches);
        IEnumerable<AttributeData> froms = type.GetMembers().OfType<IMethodSymbol>()
            .SelectMany(method => method.Parameters)
            .SelectMany(parameter => parameter.GetAttributes())
            .Where(KnownAttributes.FromSet.Matches);
        return uses.Concat(froms).Select(attribute => attribute.AttributeClass!.TypeArguments[0]).OfType<INamedTypeSymbol>();
    }
}
