using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Something that a method is given: its receiver, a parameter, a static member that may change, or a member reached from one of them.
/// A member can also be what a collection holds, how many that is, or what a delegate answers: see <see cref="PseudoMembers"/>.
/// </summary>
internal sealed class Place : IEquatable<Place>
{
    /// <summary>The ordinal that stands for the receiver.</summary>
    public const int Receiver = -1;

    /// <summary>The ordinal that stands for all static members; the first of <see cref="Members"/> says which.</summary>
    public const int Static = -2;

    // Deeper members are treated as the member that holds them: coarser, never wrong.
    private const int MaximumDepth = 5;

    private Place(int parameter, ITypeSymbol type, ImmutableArray<ISymbol> members) => (Parameter, Type, Members) = (parameter, type, members);

    /// <summary>The parameter's ordinal, <see cref="Receiver"/> or <see cref="Static"/>.</summary>
    public int Parameter { get; }

    /// <summary>The static type of what stands here.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>The members that lead here, outermost first; empty for the parameter itself.</summary>
    public ImmutableArray<ISymbol> Members { get; }

    /// <summary>Whether there is more than one thing that this may stand for.</summary>
    public bool IsMany => Members.Length == MaximumDepth || Members.Any(member => member is ITypeSymbol or IMethodSymbol);

    public static Place Of(int parameter, ITypeSymbol type) => new(parameter, type, []);

    /// <summary>The place of a static member.</summary>
    public static Place OfStatic(ISymbol member) => new(Static, MemberFacts.TypeOf(member), [member.OriginalDefinition]);

    /// <summary>The place of a member of what stands here.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">What it is known to be, when the member does not say.</param>
    public Place Append(ISymbol member, ITypeSymbol? type = null) =>
        Members.Length == MaximumDepth ? this : new Place(Parameter, type ?? MemberFacts.TypeOf(member), Members.Add(MemberFacts.Key(member)));

    public bool Equals(Place? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.Parameter != Parameter || other.Members.Length != Members.Length) return false;
        for (int i = 0; i < Members.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(Members[i], other.Members[i])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Place);

    public override int GetHashCode()
    {
        int hash = Parameter;
        foreach (ISymbol member in Members) hash = unchecked((hash * 31) + SymbolEqualityComparer.Default.GetHashCode(member));
        return hash;
    }
}
