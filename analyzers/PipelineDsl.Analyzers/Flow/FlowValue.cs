using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// What is known of a value: what it is (or holds unchanged), what else it depends on, what its replaced members are, and which code it runs
/// when it is a delegate. Immutable; grows by joining.
/// </summary>
internal sealed class FlowValue : IEquatable<FlowValue>
{
    private static readonly ImmutableDictionary<ISymbol, FlowValue> s_noMembers = ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);

    // Members of members of members: deeper ones only count as a dependency of the whole.
    private const int MaximumDepth = 3;

    private FlowValue(OriginSet holds, OriginSet depends, OriginSet views, ImmutableDictionary<ISymbol, FlowValue> members, ImmutableHashSet<FlowFunction> functions) =>
        (Holds, Depends, Views, Members, Functions) = (holds, depends, views, members, functions);

    /// <summary>A value that depends on nothing given.</summary>
    public static FlowValue Empty { get; } = new(OriginSet.Empty, OriginSet.Empty, OriginSet.Empty, s_noMembers, FlowFunction.None);

    /// <summary>The places whose value this is, or that this contains unchanged.</summary>
    public OriginSet Holds { get; }

    /// <summary>What it was computed from, and what decided about it.</summary>
    public OriginSet Depends { get; }

    /// <summary>Those of <see cref="Depends"/> that this value shows in full in another form, such as a number as text: they could be told from it.</summary>
    public OriginSet Views { get; }

    /// <summary>Members whose value is known apart from the rest; they replace what <see cref="Holds"/> would give.</summary>
    public ImmutableDictionary<ISymbol, FlowValue> Members { get; }

    /// <summary>The code that calling this value runs.</summary>
    public ImmutableHashSet<FlowFunction> Functions { get; }

    public static FlowValue Of(Place place) => Of(Origin.Of(place), FlowPath.Empty);

    public static FlowValue Of(Origin origin, FlowPath path) => new(OriginSet.Empty.Add(origin, path), OriginSet.Empty, OriginSet.Empty, s_noMembers, FlowFunction.None);

    public static FlowValue Of(FlowFunction function) => new(OriginSet.Empty, OriginSet.Empty, OriginSet.Empty, s_noMembers, [function]);

    public static FlowValue DependingOn(OriginSet origins) => origins.IsEmpty ? Empty : new FlowValue(OriginSet.Empty, origins, OriginSet.Empty, s_noMembers, FlowFunction.None);

    public FlowValue Join(FlowValue other)
    {
        if (ReferenceEquals(this, other) || other.IsEmpty) return this;
        if (IsEmpty) return other;
        return new FlowValue(Holds.Union(other.Holds), Depends.Union(other.Depends), Views.Union(other.Views), JoinMembers(other), Functions.Union(other.Functions));
    }

    /// <summary>The value when these origins decided that it is this one.</summary>
    public FlowValue Under(OriginSet control) => control.IsEmpty ? this : new FlowValue(Holds, Depends.Union(control), Views, Members, Functions);

    /// <summary>The value as one that shows these origins in another form.</summary>
    public FlowValue Showing(OriginSet views) => views.IsEmpty ? this : new FlowValue(Holds, Depends.Union(views), Views.Union(views), Members, Functions);

    /// <summary>The value with a member replaced, as by <c>with</c> or an object initializer.</summary>
    public FlowValue With(ISymbol member, FlowValue value)
    {
        if (value.Depth >= MaximumDepth) value = DependingOn(value.Flatten());
        return new FlowValue(Holds, Depends, Views, Members.SetItem(MemberFacts.Key(member), value), Functions);
    }

    /// <summary>What the value holds, with the rest of the way that it has come.</summary>
    public FlowValue Extend(FlowPath path)
    {
        if (path.Steps.IsEmpty || (Holds.IsEmpty && Members.IsEmpty)) return this;
        OriginSet holds = OriginSet.Empty;
        foreach (KeyValuePair<Origin, FlowPath> held in Holds)
        {
            FlowPath extended = held.Value.Append(path);
            holds = holds.Add(held.Key with { Site = extended.Site }, extended);
        }

        ImmutableDictionary<ISymbol, FlowValue> members = Members;
        foreach (KeyValuePair<ISymbol, FlowValue> member in Members) members = members.SetItem(member.Key, member.Value.Extend(path));
        return new FlowValue(holds, Depends, Views, members, Functions);
    }

    /// <summary>The value as one of what it holds.</summary>
    public FlowValue Holding(Origin origin, FlowPath path) => new(OriginSet.Empty.Add(origin, path), OriginSet.Empty, OriginSet.Empty, Members, FlowFunction.None);

    /// <summary>The value without code.</summary>
    public FlowValue WithoutFunctions() => Functions.IsEmpty ? this : new FlowValue(Holds, Depends, Views, Members, FlowFunction.None);

    /// <summary>The value without what it holds: only what decides about it.</summary>
    public FlowValue WithoutHeld() => Holds.IsEmpty && Members.IsEmpty ? this : new FlowValue(OriginSet.Empty, Depends, OriginSet.Empty, s_noMembers, Functions);

    /// <summary>The member as far as it is stored: replaced, or a part of what this holds.</summary>
    public FlowValue Stored(ISymbol member, FlowStep? step = null)
    {
        FlowValue result = Members.TryGetValue(MemberFacts.Key(member), out FlowValue? replaced) ? replaced : StoredInHeld(member, step);
        return result.Under(Depends);
    }

    /// <summary>All that a result depends on when it is computed from this value in a way that is not followed.</summary>
    /// <param name="step">Where that happens: the step at which a whole parameter enters.</param>
    /// <param name="without">Members that play no part.</param>
    public OriginSet Flatten(FlowStep? step = null, SymbolSet? without = null)
    {
        SymbolSet left = (without ?? SymbolSet.Empty).Union(Members.Keys);
        OriginSet result = Depends;
        foreach (KeyValuePair<Origin, FlowPath> held in Holds)
        {
            FlowPath path = step is not null && held.Key.Place.Members.IsEmpty ? held.Value.Append(step) : held.Value;
            result = result.Add(held.Key with { Without = held.Key.Without.Union(left), Site = path.Site }, path);
        }

        foreach (KeyValuePair<ISymbol, FlowValue> member in Members)
        {
            if (without?.Contains(member.Key) != true) result = result.Union(member.Value.Flatten(step));
        }

        return result;
    }

    /// <summary>What could be told from this value: what it holds, and what it shows in another form.</summary>
    /// <param name="step">Where that is done with it: the step at which a whole parameter enters.</param>
    public OriginSet Shown(FlowStep? step = null)
    {
        OriginSet result = Views;
        SymbolSet replaced = SymbolSet.Empty.Union(Members.Keys);
        foreach (KeyValuePair<Origin, FlowPath> held in Holds)
        {
            FlowPath path = step is not null && held.Key.Place.Members.IsEmpty ? held.Value.Append(step) : held.Value;
            result = result.Add(held.Key with { Without = held.Key.Without.Union(replaced), Site = path.Site }, path);
        }

        foreach (FlowValue member in Members.Values) result = result.Union(member.Shown(step));
        return result;
    }

    /// <summary>What it depends on whether this value is null.</summary>
    public OriginSet Presence()
    {
        OriginSet result = Depends;
        foreach (KeyValuePair<Origin, FlowPath> held in Holds) result = result.Add(held.Key with { PresenceOnly = true }, held.Value);
        return result;
    }

    public bool Equals(FlowValue? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.Members.Count != Members.Count || !Holds.Equals(other.Holds) || !Depends.Equals(other.Depends) || !Views.Equals(other.Views)) return false;
        if (!Functions.SetEquals(other.Functions)) return false;
        foreach (KeyValuePair<ISymbol, FlowValue> member in Members)
        {
            if (!other.Members.TryGetValue(member.Key, out FlowValue? value) || !member.Value.Equals(value)) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlowValue);

    public override int GetHashCode() => unchecked((Holds.GetHashCode() * 31) + Depends.GetHashCode());

    private bool IsEmpty => Holds.IsEmpty && Depends.IsEmpty && Members.IsEmpty && Functions.IsEmpty;

    private int Depth => Members.IsEmpty ? 0 : 1 + Members.Values.Max(member => member.Depth);

    private FlowValue StoredInHeld(ISymbol member, FlowStep? step)
    {
        FlowValue result = Empty;
        foreach (KeyValuePair<Origin, FlowPath> held in Holds)
        {
            FlowPath path = step is null ? held.Value : held.Value.Append(step);
            result = result.Join(Of(held.Key with { Place = held.Key.Place.Append(member), Site = path.Site }, path));
        }

        return result;
    }

    private ImmutableDictionary<ISymbol, FlowValue> JoinMembers(FlowValue other)
    {
        if (Members.IsEmpty && other.Members.IsEmpty) return s_noMembers;
        ImmutableDictionary<ISymbol, FlowValue> joined = Members;
        foreach (ISymbol member in Members.Keys.Concat(other.Members.Keys)) joined = joined.SetItem(member, Stored(member).Join(other.Stored(member)));
        return joined;
    }
}
