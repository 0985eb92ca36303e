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
    public string Name => Target is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } ? type.Name
        : Target is IMethodSymbol { AssociatedSymbol: { } member } ? member.Name
        : Target.Name;
}
