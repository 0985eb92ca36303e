using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Where a reference to a variable leads: a variable, a member or element of an object, or somewhere in what code that is not followed was given.</summary>
/// <param name="Variable">The variable; null for all else.</param>
/// <param name="Object">The object, or what was given.</param>
/// <param name="Member">The member of the object; null for any.</param>
/// <param name="Parts">The fields that lead on from there, through structs.</param>
internal sealed record FlowTarget(ISymbol? Variable, FlowValue Object, ISymbol? Member, ImmutableArray<ISymbol> Parts)
{
    public static FlowTarget Of(ISymbol variable) => new(variable, FlowValue.Empty, Member: null, []);

    public static FlowTarget Of(FlowValue target, ISymbol? member) => new(Variable: null, target, member, []);

    public FlowTarget Append(ISymbol part) => this with { Parts = Parts.Add(part) };

    public bool Equals(FlowTarget? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(Variable, other.Variable) && SymbolEqualityComparer.Default.Equals(Member, other.Member)
        && Object.Equals(other.Object) && Parts.SequenceEqual(other.Parts, SymbolEqualityComparer.Default);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Variable ?? Member);
}
