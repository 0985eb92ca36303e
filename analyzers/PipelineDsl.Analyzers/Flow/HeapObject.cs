using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>The objects that one place in the code makes: a creation in the code in hand, or one in code that it calls.</summary>
internal sealed class HeapObject : IEquatable<HeapObject>
{
    // Objects made deeper in calls are told apart by the outermost calls alone: coarser, never wrong, and finite for recursion.
    private const int MaximumDepth = 3;

    private readonly SyntaxNode _site;
    private readonly HeapObject? _inner;
    private readonly int _depth;

    private HeapObject(SyntaxNode site, ITypeSymbol type, HeapObject? inner) =>
        (_site, Type, _inner, _depth) = (site, type, inner, inner is null ? 0 : inner._depth + 1);

    /// <summary>The static type of what is made.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>Whether the code in hand makes it itself.</summary>
    public bool IsMadeHere => _inner is null && !IsCut;

    /// <summary>Whether <see cref="Type"/> is the type that it has, and not one that it derives from.</summary>
    public bool IsExact { get; private init; }

    private bool IsCut { get; init; }

    public static HeapObject At(SyntaxNode site, ITypeSymbol type, bool isExact) => new(site, type, inner: null) { IsExact = isExact };

    /// <summary>The same objects, as the caller of the code that makes them knows them.</summary>
    public HeapObject SeenFrom(SyntaxNode call) => _depth < MaximumDepth ? new HeapObject(call, Type, this) { IsExact = IsExact } : new HeapObject(call, Type, inner: null) { IsExact = IsExact, IsCut = true };

    public bool Equals(HeapObject? other) =>
        ReferenceEquals(this, other)
        || (other is not null && ReferenceEquals(_site, other._site) && IsCut == other.IsCut && Equals(_inner, other._inner)
            && SymbolEqualityComparer.Default.Equals(Type.OriginalDefinition, other.Type.OriginalDefinition));

    public override bool Equals(object? obj) => Equals(obj as HeapObject);

    public override int GetHashCode() => unchecked((_site.GetHashCode() * 31) + (_inner?.GetHashCode() ?? 0));
}
