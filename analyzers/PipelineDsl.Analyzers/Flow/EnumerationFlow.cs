using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Collections whose enumerators are declared in the compilation in hand: their code says what they hold, and how many.</summary>
internal sealed class EnumerationFlow(BodyWalker walker)
{
    private readonly HashSet<ITypeSymbol> _running = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the enumerator of a type is at hand.</summary>
    public bool IsFollowed(ITypeSymbol type) => FindEnumerator(type) is not null;

    public FlowValue Elements(FlowValue collection, ITypeSymbol type) => Run(collection, type).Elements;

    public OriginSet Number(FlowValue collection, ITypeSymbol type) => Run(collection, type).Number;

    private (FlowValue Elements, OriginSet Number) Run(FlowValue collection, ITypeSymbol type)
    {
        if (FindEnumerator(type) is not { } method || !_running.Add(type))
        {
            OriginSet all = walker.Flatten(FlowValue.DependingOn(collection.Depends).WithHeld(collection.Holds));
            return (FlowValue.DependingOn(all), all);
        }

        SyntaxNode site = method.DeclaringSyntaxReferences[0].GetSyntax(walker.Session.CancellationToken);
        FlowValue enumerator = walker.Calls.Call(new FlowCall(method, Instance: null, collection, [], site, method.Name));
        (FlowValue Elements, OriginSet Number) result = Move(enumerator, method.ReturnType, site);
        _running.Remove(type);
        return result;
    }

    private (FlowValue Elements, OriginSet Number) Move(FlowValue enumerator, ITypeSymbol type, SyntaxNode site)
    {
        FlowValue elements = FlowValue.Empty;
        OriginSet number = enumerator.Depends;
        foreach (ITypeSymbol kind in enumerator.Objects.Select(made => made.Type).Append(type).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default))
        {
            IMethodSymbol? move = FindMember<IMethodSymbol>(kind, "MoveNext");
            if (move is null || FindMember<IPropertySymbol>(kind, "Current") is not { } current || !walker.Session.Engine.Bodies.Declares(move)) continue;

            // A struct is moved in place: what a move leaves in it counts for the next one.
            FlowValue before;
            do
            {
                before = enumerator;
                number = number.Union(walker.Flatten(walker.Calls.Call(new FlowCall(move, Instance: null, enumerator, [], site, move.Name))));
                if (walker.Session.Find(move) is { } summary && summary.Effects.Parameters.TryGetValue(Place.Receiver, out FlowValue? moved))
                {
                    enumerator = enumerator.Join(new SummaryApplication(walker, summary, new FlowCall(move, Instance: null, enumerator, [], site, move.Name)).Of(moved));
                }
            }
            while (!before.Equals(enumerator));
            elements = elements.Join(walker.Members.Read(enumerator, current, step: null));
            if (SymbolEqualityComparer.Default.Equals(kind, type)) return (elements.Under(number), number);
        }

        return (elements.Join(walker.Dependencies.Elements(enumerator, TypeFacts.ElementOf(type))), number.Union(walker.Dependencies.Number(enumerator, element: null)));
    }

    private IMethodSymbol? FindEnumerator(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol || type.TypeKind == TypeKind.Interface) return null;
        IMethodSymbol? method = FindMember<IMethodSymbol>(type, "GetEnumerator");
        method ??= type.AllInterfaces.FirstOrDefault(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) is { } sequence
            && sequence.GetMembers("GetEnumerator").FirstOrDefault() is { } member ? type.FindImplementationForInterfaceMember(member) as IMethodSymbol : null;
        return method is { Parameters.IsEmpty: true } && walker.Session.Engine.Bodies.Declares(method) ? method : null;
    }

    private static T? FindMember<T>(ITypeSymbol type, string name)
        where T : class, ISymbol
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<T>().FirstOrDefault(member => !member.IsStatic) is { } found) return found;
        }

        return null;
    }
}
