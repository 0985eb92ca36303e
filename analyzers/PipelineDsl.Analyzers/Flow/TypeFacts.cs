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

    /// <summary>Whether values of a type are windows on memory that they share: spans and the like.</summary>
    public static bool IsView(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsValueType: true, IsGenericType: true, Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment", ContainingNamespace.Name: "System" };

    /// <summary>Whether values of a type are references to objects that can be told apart and changed.</summary>
    public static bool IsReference(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => false,
        ITypeParameterSymbol parameter => !parameter.HasValueTypeConstraint,
        _ => IsView(type) || !type.IsValueType && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error),
    };

    /// <summary>Whether two references of these static types may be one object.</summary>
    public static bool MayBeSame(ITypeSymbol left, ITypeSymbol right)
    {
        if (IsOpen(left) || IsOpen(right) || SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition)) return true;
        return DerivesFrom(left, right) || DerivesFrom(right, left);
    }

    /// <summary>Whether a value of a type is, or may be, one of another: as far as the types say.</summary>
    public static bool MayBe(ITypeSymbol type, ITypeSymbol other)
    {
        type = WithoutNullable(type);
        other = WithoutNullable(other);
        if (other is ITypeParameterSymbol || type is ITypeParameterSymbol) return true;
        if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other.OriginalDefinition)) return MayHaveSameArguments(type, other);

        // What is known of a number stays known when it is converted.
        if (IsNumber(type) && IsNumber(other)) return true;
        if (other.SpecialType == SpecialType.System_Object || other.TypeKind == TypeKind.Dynamic || type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic) return true;
        if (DerivesFrom(type, other) || DerivesFrom(other, type)) return true;
        if (other.TypeKind == TypeKind.Interface) return Implements(type, other) || (type.TypeKind == TypeKind.Interface && Implements(other, type));
        return type.TypeKind == TypeKind.Interface && Implements(other, type);
    }

    /// <summary>What a collection of this type is a collection of; null when it is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        INamedTypeSymbol { IsRefLikeType: true, TypeArguments: [var element] } => element,
        INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory", TypeArguments: [var element] } => element,
        INamedTypeSymbol named => named.AllInterfaces.FirstOrDefault(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
        _ => null,
    };

    /// <summary>Whether objects of a type hold others for their user: collections, and generic classes of other assemblies.</summary>
    public static bool IsContainer(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => true,
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => false,
        INamedTypeSymbol { IsGenericType: true, DeclaringSyntaxReferences.IsEmpty: true } => true,
        _ => ElementOf(type) is not null,
    };

    /// <summary>Whether code that is given an object could leave something in it.</summary>
    public static bool IsMutable(ITypeSymbol? type)
    {
        if (type is null) return false;
        if (IsView(type)) return true;
        if (type.IsValueType || type.IsAnonymousType || type.SpecialType is SpecialType.System_String) return false;
        if (type.TypeKind is TypeKind.Delegate or TypeKind.Error or TypeKind.Pointer) return false;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } named || type.SpecialType == SpecialType.System_Object) return true;
        for (INamedTypeSymbol? current = named; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            // A reference assembly leaves private fields out: a foreign class counts as mutable unless nothing in it can be set.
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsConst: false } field && (!field.IsReadOnly || IsReference(field.Type))) return true;
                if (member is IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary, ReturnsVoid: true, DeclaredAccessibility: Accessibility.Public }) return true;
            }

            if (current.SpecialType == SpecialType.None && current.DeclaringSyntaxReferences.IsEmpty && !current.IsRecord) return true;
        }

        return false;
    }

    /// <summary>Whether a value of a type may be of almost any other.</summary>
    public static bool IsOpen(ITypeSymbol type) => type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic || type.SpecialType == SpecialType.System_Object;

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
                if (named.ContainingType is { } outer) CollectTypeParameters(outer, into);
                break;
        }
    }

    public static bool MentionsTypeParameter(ITypeSymbol type)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        CollectTypeParameters(type, found);
        return found.Count > 0;
    }

    private static bool IsNumber(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    private static bool Implements(ITypeSymbol type, ITypeSymbol contract) =>
        type.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, contract.OriginalDefinition) && MayHaveSameArguments(candidate, contract));

    private static bool MayHaveSameArguments(ITypeSymbol left, ITypeSymbol right)
    {
        if (left is not INamedTypeSymbol { IsGenericType: true } one || right is not INamedTypeSymbol { IsGenericType: true } other || one.TypeArguments.Length != other.TypeArguments.Length) return true;
        for (int i = 0; i < one.TypeArguments.Length; i++)
        {
            if (!MayBe(one.TypeArguments[i], other.TypeArguments[i])) return false;
        }

        return true;
    }
}
