using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>A place where a body runs other code of the compilation.</summary>
/// <param name="Target">The definition of the method that runs, or of the static field or property whose initializer gives the value.</param>
/// <param name="TypeArguments">What the type parameters of the target's types and of the target stand for, outermost first.</param>
/// <param name="Location">Where it is called.</param>
/// <param name="IsCold">Whether it runs once, or on the way to an exception: its garbage does not matter.</param>
internal sealed record HazardCall(ISymbol Target, ImmutableArray<ITypeSymbol> TypeArguments, Location Location, bool IsCold)
{
    /// <summary>What a person would call the target.</summary>
    public string Name => Target switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } => type.Name,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion, ContainingType: { } type } => "operator of " + type.Name,
        IMethodSymbol { AssociatedSymbol: { } member } => member.Name,
        _ => Target.Name,
    };
}
