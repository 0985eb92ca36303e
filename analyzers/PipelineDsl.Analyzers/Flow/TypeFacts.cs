using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What types let their values do.</summary>
internal static class TypeFacts
{
    /// <summary><c>T</c> of <c>T?</c> for value types, else the type itself.</summary>
    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    public static bool DerivesFrom(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition)) return true;
        }

        return false;
    }

    /// <summary>Whether code that is given a value by value could leave something in it.</summary>
    public static bool IsMutable(ITypeSymbol? type)
    {
        if (type is null || type.IsValueType || type.SpecialType is SpecialType.System_String or SpecialType.System_Object) return false;
        if (type.TypeKind is TypeKind.Delegate or TypeKind.Error or TypeKind.Pointer) return false;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } named) return true;
        for (INamedTypeSymbol? current = named; current is not null; current = current.BaseType)
        {
            // A reference assembly leaves private fields out: a foreign class counts as mutable unless nothing in it can be set.
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsReadOnly: false, IsConst: false }) return true;
                if (member is IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary, ReturnsVoid: true, DeclaredAccessibility: Accessibility.Public }) return true;
            }

            if (current.SpecialType == SpecialType.None && current.DeclaringSyntaxReferences.IsEmpty && !current.IsRecord) return true;
        }

        return false;
    }

    /// <summary>Collects the type parameters that a type is made with.</summary>
    public static void CollectTypeParameters(ITypeSymbol type, ISet<ITypeSymbol> into)
    {
        switch (type)
        {
            case ITypeParameterSymbol:
                into.Add(type);
                break;
            case IArrayTypeSymbol array:
                CollectTypeParameters(array.ElementType, into);
                break;
            case INamedTypeSymbol named:
                foreach (ITypeSymbol argument in named.TypeArguments) CollectTypeParameters(argument, into);
                break;
        }
    }

    public static bool MentionsTypeParameter(ITypeSymbol type)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        CollectTypeParameters(type, found);
        return found.Count > 0;
    }
}
