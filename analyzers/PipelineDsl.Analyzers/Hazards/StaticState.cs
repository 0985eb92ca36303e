using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>Which static fields and properties may hold one value today and another tomorrow.</summary>
internal sealed class StaticState(SourceBodies bodies)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _answers = new(SymbolEqualityComparer.Default);
    private readonly VariableUses _uses = new(bodies);

    /// <summary>Whether a static field, or a static property with a value of its own, may change.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isOurs">Whether it is declared in this compilation, where all that private members are used for can be seen.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public bool MayChange(ISymbol member, bool isOurs, CancellationToken cancellationToken)
    {
        ISymbol definition = member.OriginalDefinition;
        if (_answers.TryGetValue(definition, out bool known)) return known;
        return _answers.GetOrAdd(definition, Judge(definition, isOurs, cancellationToken));
    }

    private bool Judge(ISymbol member, bool isOurs, CancellationToken cancellationToken)
    {
        (ITypeSymbol type, bool isReadOnly) = member switch
        {
            IFieldSymbol field => (field.Type, field.IsReadOnly),
            IPropertySymbol property => (property.Type, property.SetMethod is null),
            _ => throw new ArgumentException($"'{member.Name}' holds no value.", nameof(member)),
        };
        if (isReadOnly && !ContentTypes.MayChange(type)) return false;
        return !isOurs || ScopeOf(member) is not { } scope || !_uses.AreAllReads(member, scope, cancellationToken);
    }

    /// <summary>The type that has all the code that can reach a private member; null when other code can.</summary>
    private static INamedTypeSymbol? ScopeOf(ISymbol member)
    {
        for (ISymbol current = member; current.ContainingType is { } type; current = type)
        {
            if (current.DeclaredAccessibility == Accessibility.Private) return type;
        }

        return null;
    }
}
