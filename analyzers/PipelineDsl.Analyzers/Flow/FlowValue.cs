using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// What is known of a value: what it is (or holds unchanged), what else it depends on, what its replaced members are, which objects made here
/// it is or refers to, which code it runs when it is a delegate, and which calls are run when it is used. Immutable; grows by joining.
/// </summary>
internal sealed class FlowValue : IEquatable<FlowValue>
{
    private static readonly ImmutableDictionary<ISymbol, FlowValue> s_noMembers = ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default);

    // Members of members of members: deeper ones only count as a dependency of the whole.
    private const int MaximumDepth = 3;

    private FlowValue()
    {
    }

    private FlowValue(FlowValue other) =>
        (Holds, Depends, Views, Members, Objects, Functions, Deferred) = (other.Holds, other.Depends, other.Views, other.Members, other.Objects, other.Functions, other.Deferred);

    /// <summary>A value that depends on nothing given.</summary>
    public static FlowValue Empty { get; } = new();

    /// <summary>The places whose value this is, or that this contains unchanged.</summary>
    public OriginSet Holds { get; private init; } = OriginSet.Empty;

    /// <summary>What it was computed from, and what decided about it.</summary>
    public OriginSet Depends { get; private init; } = OriginSet.Empty;

    /// <summary>Those of <see cref="Depends"/> that this value shows in full in another form, such as a number as text: they could be told from it.</summary>
    public OriginSet Views { get; private init; } = OriginSet.Empty;

    /// <summary>Members whose value is known apart from the rest; they replace what <see cref="Holds"/> would give.</summary>
    public ImmutableDictionary<ISymbol, FlowValue> Members { get; private init; } = s_noMembers;

    /// <summary>The objects that this refers to, of those made in the code in hand. What they hold is in the environment.</summary>
    public ImmutableHashSet<HeapObject> Objects { get; private init; } = ImmutableHashSet<HeapObject>.Empty;

    /// <summary>The code that calling this value runs.</summary>
    public ImmutableHashSet<FlowFunction> Functions { get; private init; } = FlowFunction.None;

    /// <summary>The calls that are run when this value is used, and not where it was made: iterators, queries.</summary>
    public ImmutableHashSet<FlowCall> Deferred { get; private init; } = ImmutableHashSet<FlowCall>.Empty;

    public bool IsEmpty => Holds.IsEmpty && Depends.IsEmpty && Members.IsEmpty && Objects.IsEmpty && Functions.IsEmpty && Deferred.IsEmpty;

    /// <summary>Whether the environment has a part in what this value is.</summary>
    public bool IsSimple => Objects.IsEmpty && Functions.IsEmpty && Deferred.IsEmpty && Members.Values.All(member => member.IsSimple);

    public static FlowValue Of(Place place) => Of(Origin.Of(place), FlowPath.Empty);

    public static FlowValue Of(Origin origin, FlowPath path) => new() { Holds = OriginSet.Empty.Add(origin, path) };

    public static FlowValue Of(FlowFunction function) => new() { Functions = [function] };

    public static FlowValue Of(HeapObject made) => new() { Objects = [made] };

    public static FlowValue DependingOn(OriginSet origins) => origins.IsEmpty ? Empty : new FlowValue { Depends = origins };

    public FlowValue Join(FlowValue other)
    {
        if (ReferenceEquals(this, other) || other.IsEmpty) return this;
        if (IsEmpty) return other;
        return new FlowValue
        {
            Holds = Holds.Union(other.Holds),
            Depends = Depends.Union(other.Depends),
            Views = Views.Union(other.Views),
            Members = JoinMembers(other),
            Objects = Objects.Union(other.Objects),
            Functions = Functions.Union(other.Functions),
            Deferred = Deferred.Union(other.Deferred),
        };
    }

    /// <summary>The value when these origins decided that it is this one.</summary>
    public FlowValue Under(OriginSet control) => control.IsEmpty ? this : new FlowValue(this) { Depends = Depends.Union(control) };

    /// <summary>The value as one that shows these origins in another form.</summary>
    public FlowValue Showing(OriginSet views) => views.IsEmpty ? this : new FlowValue(this) { Depends = Depends.Union(views), Views = Views.Union(views) };

    /// <summary>The value with a member replaced, as by <c>with</c> or an object initializer.</summary>
    public FlowValue With(ISymbol member, FlowValue value)
    {
        if (value.Depth >= MaximumDepth) value = value.Shallow();
        return new FlowValue(this) { Members = Members.SetItem(MemberFacts.Key(member), value) };
    }

    /// <summary>What the value holds, with the rest of the way that it has come.</summary>
    /// <param name="path">The rest.</param>
    /// <param name="isNew">Only what has come no way yet.</param>
    public FlowValue Extend(FlowPath path, bool isNew = false)
    {
        if (path.Steps.IsEmpty || (Holds.IsEmpty && Members.IsEmpty)) return this;
        OriginSet holds = OriginSet.Empty;
        foreach (KeyValuePair<Origin, FlowPath> held in Holds)
        {
            FlowPath extended = isNew && !held.Value.Steps.IsEmpty ? held.Value : held.Value.Append(path);
            holds = holds.Add(held.Key with { Site = extended.Site }, extended);
        }

        ImmutableDictionary<ISymbol, FlowValue> members = Members;
        foreach (KeyValuePair<ISymbol, FlowValue> member in Members) members = members.SetItem(member.Key, member.Value.Extend(path, isNew));
        return new FlowValue(this) { Holds = holds, Members = members };
    }

    /// <summary>The value as one of what it holds.</summary>
    public FlowValue Holding(Origin origin, FlowPath path) => new() { Holds = OriginSet.Empty.Add(origin, path), Members = Members };

    /// <summary>The value without code.</summary>
    public FlowValue WithoutFunctions() => Functions.IsEmpty ? this : new FlowValue(this) { Functions = FlowFunction.None };

    public FlowValue WithFunctions(ImmutableHashSet<FlowFunction> functions) => new(this) { Functions = functions };

    public FlowValue WithObjects(ImmutableHashSet<HeapObject> objects) => ReferenceEquals(objects, Objects) ? this : new FlowValue(this) { Objects = objects };

    public FlowValue WithHeld(OriginSet holds) => ReferenceEquals(holds, Holds) ? this : new FlowValue(this) { Holds = holds };

    public FlowValue WithMembers(ImmutableDictionary<ISymbol, FlowValue> members) => ReferenceEquals(members, Members) ? this : new FlowValue(this) { Members = members };

    public FlowValue WithoutMembers() => Members.IsEmpty ? this : new FlowValue(this) { Members = s_noMembers };

    /// <summary>The value as one that is the result of a call run when it is used.</summary>
    public FlowValue Deferring(FlowCall call) => new(this) { Deferred = Deferred.Add(call) };

    public FlowValue WithoutDeferred() => Deferred.IsEmpty ? this : new FlowValue(this) { Deferred = ImmutableHashSet<FlowCall>.Empty };

    /// <summary>The member as far as it is stored: replaced, or a part of what this holds.</summary>
    public FlowValue Stored(ISymbol member, FlowStep? step = null)
    {
        FlowValue result = Members.TryGetValue(MemberFacts.Key(member), out FlowValue? replaced) ? replaced : StoredInHeld(member, step);
        return result.Under(Depends);
    }

    /// <summary>All that a result depends on when it is computed from this value, as far as the value itself says: what objects hold is not part of it.</summary>
    public OriginSet Flatten()
    {
        OriginSet result = Depends;
        SymbolSet replaced = SymbolSet.Empty.Union(Members.Keys);
        foreach (KeyValuePair<Origin, FlowPath> held in Holds) result = result.Add(held.Key with { Without = held.Key.Without.Union(replaced) }, held.Value);
        foreach (FlowValue member in Members.Values) result = result.Union(member.Flatten());
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
        if (!Objects.SetEquals(other.Objects) || !Functions.SetEquals(other.Functions) || !Deferred.SetEquals(other.Deferred)) return false;
        foreach (KeyValuePair<ISymbol, FlowValue> member in Members)
        {
            if (!other.Members.TryGetValue(member.Key, out FlowValue? value) || !member.Value.Equals(value)) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlowValue);

    public override int GetHashCode() => unchecked((Holds.GetHashCode() * 31) + Depends.GetHashCode());

    private int Depth => Members.IsEmpty ? 0 : 1 + Members.Values.Max(member => member.Depth);

    // Members of members are no longer told apart: what they are is what the whole may be.
    private FlowValue Shallow()
    {
        FlowValue result = new(this) { Members = s_noMembers };
        foreach (FlowValue member in Members.Values) result = result.Join(member.Shallow());

        return result;
    }

    private FlowValue StoredInHeld(ISymbol member, FlowStep? step)
    {
        FlowValue result = Empty;
        foreach (KeyValuePair<Origin, FlowPath> held in Holds)
        {
            // Something else that is in the same place has no such member.
            if (!MemberFacts.Belongs(member, held.Key.Place.Type)) continue;
            FlowPath path = step is null ? held.Value : held.Value.Append(step);
            result = result.Join(Of(held.Key with { Place = held.Key.Place.Append(member), Site = path.Site }, path));
        }

        return result;
    }

    private ImmutableDictionary<ISymbol, FlowValue> JoinMembers(FlowValue other)
    {
        if (Members.IsEmpty && other.Members.IsEmpty) return s_noMembers;
        ImmutableDictionary<ISymbol, FlowValue> joined = Members;
        foreach (ISymbol member in other.Members.Keys)
        {
            if (!joined.ContainsKey(member)) joined = joined.SetItem(member, StoredInHeld(member, step: null));
        }

        foreach (KeyValuePair<ISymbol, FlowValue> member in joined)
        {
            FlowValue others = other.Members.TryGetValue(member.Key, out FlowValue? replaced) ? replaced : other.StoredInHeld(member.Key, step: null);
            joined = joined.SetItem(member.Key, member.Value.Join(others));
        }

        return joined;
    }
}
