using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>What the type parameters of a called definition stand for.</summary>
internal static class TypeBindings
{
    /// <summary>The type arguments of a member as it is called: those of its types, outermost first, then its own.</summary>
    public static ImmutableArray<ITypeSymbol> Of(ISymbol member)
    {
        INamedTypeSymbol? type = member.ContainingType;
        bool isGeneric = type is { IsGenericType: true } || member is IMethodSymbol { IsGenericMethod: true };
        if (!isGeneric) return [];
        ImmutableArray<ITypeSymbol>.Builder arguments = ImmutableArray.CreateBuilder<ITypeSymbol>();
        AddTypeArguments(type, arguments);
        if (member is IMethodSymbol method) arguments.AddRange(method.TypeArguments);
        return arguments.ToImmutable();
    }

    /// <summary>The arguments of a call that is made inside a body whose own parameters are bound.</summary>
    public static ImmutableArray<ITypeSymbol> Bind(ImmutableArray<ITypeSymbol> arguments, ISymbol owner, ImmutableArray<ITypeSymbol> bindings)
    {
        if (arguments.IsEmpty || bindings.IsEmpty) return arguments;
        ImmutableArray<ITypeSymbol> parameters = Of(owner.OriginalDefinition);
        return arguments.ConvertAll(argument => Bind(argument, parameters, bindings));
    }

    /// <summary>What a type parameter of a body's owner stands for.</summary>
    public static ITypeSymbol Bind(ITypeParameterSymbol parameter, ISymbol owner, ImmutableArray<ITypeSymbol> bindings) =>
        bindings.IsEmpty ? parameter : Bind(parameter, Of(owner.OriginalDefinition), bindings);

    private static ITypeSymbol Bind(ITypeSymbol type, ImmutableArray<ITypeSymbol> parameters, ImmutableArray<ITypeSymbol> bindings)
    {
        int index = type is ITypeParameterSymbol ? parameters.IndexOf(type, 0, SymbolEqualityComparer.Default) : -1;
        return index >= 0 && index < bindings.Length ? bindings[index] : type;
    }

    private static void AddTypeArguments(INamedTypeSymbol? type, ImmutableArray<ITypeSymbol>.Builder into)
    {
        if (type is null) return;
        AddTypeArguments(type.ContainingType, into);
        into.AddRange(type.TypeArguments);
    }

    private static ImmutableArray<ITypeSymbol> ConvertAll(this ImmutableArray<ITypeSymbol> types, Func<ITypeSymbol, ITypeSymbol> convert)
    {
        ImmutableArray<ITypeSymbol>.Builder converted = ImmutableArray.CreateBuilder<ITypeSymbol>(types.Length);
        foreach (ITypeSymbol type in types) converted.Add(convert(type));
        return converted.MoveToImmutable();
    }
}
