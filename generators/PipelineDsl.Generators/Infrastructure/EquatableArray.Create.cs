namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Makes <see cref="EquatableArray{T}"/>: from collection expressions and from sequences.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => items.IsEmpty ? default : new(items.ToArray());

    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T>
    {
        T[] array = [.. items];
        return array.Length == 0 ? default : new(array);
    }
}
