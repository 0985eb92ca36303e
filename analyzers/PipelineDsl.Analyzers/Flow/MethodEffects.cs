using System.Collections.Immutable;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What a method leaves behind in what it was given, and in static members.</summary>
/// <param name="Parameters">The values of <c>ref</c> and <c>out</c> parameters, and of a receiver that is a struct, by ordinal.</param>
/// <param name="Statics">The values of static members.</param>
/// <param name="Cells">What the objects that it was given hold.</param>
/// <param name="Heap">What the objects that it made hold, of those that can be reached from outside.</param>
internal sealed record MethodEffects(
    ImmutableDictionary<int, FlowValue> Parameters,
    ImmutableDictionary<object, FlowValue> Statics,
    ImmutableDictionary<Place, FlowValue> Cells,
    ImmutableDictionary<HeapObject, FlowValue> Heap)
{
    public static MethodEffects None { get; } = new(
        ImmutableDictionary<int, FlowValue>.Empty,
        ImmutableDictionary.Create<object, FlowValue>(CellComparer.Instance),
        ImmutableDictionary<Place, FlowValue>.Empty,
        ImmutableDictionary<HeapObject, FlowValue>.Empty);

    public bool LeavesNothing => Parameters.IsEmpty && Statics.IsEmpty && Cells.IsEmpty;

    public bool Equals(MethodEffects? other) =>
        ReferenceEquals(this, other)
        || (other is not null && AreEqual(Parameters, other.Parameters) && AreEqual(Statics, other.Statics) && AreEqual(Cells, other.Cells) && AreEqual(Heap, other.Heap));

    public override int GetHashCode() => Parameters.Count + Cells.Count + Heap.Count;

    private static bool AreEqual<TKey>(ImmutableDictionary<TKey, FlowValue> left, ImmutableDictionary<TKey, FlowValue> right)
        where TKey : notnull
    {
        if (left.Count != right.Count) return false;
        foreach (KeyValuePair<TKey, FlowValue> item in left)
        {
            if (!right.TryGetValue(item.Key, out FlowValue? value) || !item.Value.Equals(value)) return false;
        }

        return true;
    }
}
