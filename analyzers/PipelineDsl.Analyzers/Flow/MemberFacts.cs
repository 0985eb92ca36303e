using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What members are, whatever type they are seen through.</summary>
internal static class MemberFacts
{
    /// <summary>One symbol for a member of all constructions and overrides of its type.</summary>
    public static ISymbol Key(ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol { CorrespondingTupleField: { } element } field:
                return field.ContainingType.OriginalDefinition.GetMembers(element.Name).FirstOrDefault() ?? element.OriginalDefinition;
            case IPropertySymbol property:
                while (property.OverriddenProperty is { } overridden) property = overridden;
                return BackingFields.Of(property.OriginalDefinition) ?? (ISymbol)property.OriginalDefinition;
            default:
                return member.OriginalDefinition;
        }
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IEventSymbol @event => @event.Type,
        IParameterSymbol parameter => parameter.Type,
        IMethodSymbol method => method.ReturnType,
        ITypeSymbol type => type,
        _ => throw new ArgumentException($"'{member.Name}' has no value.", nameof(member)),
    };

    /// <summary>The member that runs when a member is read on a value of a type: the implementation of an interface's, the last override.</summary>
    public static ISymbol Resolve(ITypeSymbol type, ISymbol member)
    {
        if (member.ContainingType is null) return member;
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            return type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter ? member : type.FindImplementationForInterfaceMember(member) ?? member;
        }

        if (!member.IsVirtual && !member.IsAbstract && !member.IsOverride) return member;
        ISymbol key = Key(member);
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol candidate in current.GetMembers(member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(Key(candidate), key)) return candidate;
            }
        }

        return member;
    }

    /// <summary>Whether a member may run code of a type that is not known here.</summary>
    public static bool MayBeOverridden(ISymbol member) =>
        (member.IsVirtual || member.IsAbstract || (member.IsOverride && !member.IsSealed)) && !member.ContainingType.IsSealed && !member.ContainingType.IsValueType;

    /// <summary>Whether a property has a field of its own that it returns.</summary>
    public static bool IsAuto(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol owner } && SymbolEqualityComparer.Default.Equals(owner, property)) return true;
        }

        return false;
    }

    /// <summary>Whether a member belongs to what stands at a place of this type, and not to something that contains it.</summary>
    public static bool Belongs(ISymbol member, ITypeSymbol type)
    {
        if (member is ITypeSymbol) return TypeFacts.IsContainer(type) || TypeFacts.IsOpen(type);
        if (member is IMethodSymbol || member.ContainingType is not { } owner || type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic) return true;
        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Interface) return !IsContainer(owner);
        ITypeSymbol value = TypeFacts.WithoutNullable(type);
        for (ITypeSymbol? current = value; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, owner.OriginalDefinition)) return true;
        }

        return owner.TypeKind switch
        {
            TypeKind.Interface => value.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, owner.OriginalDefinition)),
            _ => TypeFacts.DerivesFrom(owner, value),
        };
    }

    private static bool IsContainer(INamedTypeSymbol type) => type.IsGenericType || type.SpecialType == SpecialType.System_Array;
}
