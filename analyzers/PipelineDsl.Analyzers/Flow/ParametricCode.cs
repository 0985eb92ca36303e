using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Generic code of the framework that knows nothing of the values of its type parameters: it keeps them and hands them on. All other generic
/// code may compare, hash or print them.
/// </summary>
internal static class ParametricCode
{
    // Methods of System.Linq.Enumerable that look at no element (what they are given to run on them is run apart).
    private static readonly HashSet<string> s_sequenceMethods =
    [
        "Aggregate", "All", "Any", "Append", "AsEnumerable", "Cast", "Chunk", "Concat", "Count", "DefaultIfEmpty", "ElementAt", "ElementAtOrDefault", "Empty", "First", "FirstOrDefault",
        "Index", "Last", "LastOrDefault", "LongCount", "OfType", "Prepend", "Range", "Repeat", "Reverse", "Select", "SelectMany", "Single", "SingleOrDefault", "Skip", "SkipLast", "SkipWhile",
        "Take", "TakeLast", "TakeWhile", "ToArray", "ToList", "Where", "Zip",
    ];

    // Those that look at nothing but what a delegate makes of each element.
    private static readonly HashSet<string> s_keyedMethods =
    [
        "AggregateBy", "Average", "CountBy", "DistinctBy", "GroupBy", "GroupJoin", "Join", "Max", "MaxBy", "Min", "MinBy", "OrderBy", "OrderByDescending", "Sum", "ThenBy", "ThenByDescending", "ToDictionary", "ToLookup",
    ];

    // Those of them whose answers become the elements, and decide nothing about how many there are.
    private static readonly HashSet<string> s_projections = ["Aggregate", "Select", "Zip"];

    private static readonly HashSet<string> s_types =
    [
        "System.ArraySegment", "System.Lazy", "System.Memory", "System.Nullable", "System.ReadOnlyMemory", "System.ReadOnlySpan", "System.Span", "System.Tuple", "System.ValueTuple",
        "System.Collections.Generic.ICollection", "System.Collections.Generic.IEnumerable", "System.Collections.Generic.IEnumerator", "System.Collections.Generic.IList",
        "System.Collections.Generic.IReadOnlyCollection", "System.Collections.Generic.IReadOnlyList", "System.Collections.Generic.KeyValuePair", "System.Collections.Generic.LinkedList",
        "System.Collections.Generic.LinkedListNode", "System.Collections.Generic.List", "System.Collections.Generic.Queue", "System.Collections.Generic.Stack",
        "System.Collections.Immutable.ImmutableArray", "System.Collections.Immutable.ImmutableList", "System.Collections.Immutable.ImmutableQueue", "System.Collections.Immutable.ImmutableStack",
        "System.Collections.ObjectModel.Collection", "System.Collections.ObjectModel.ReadOnlyCollection", "System.Runtime.CompilerServices.StrongBox",
        "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask", "System.Threading.ThreadLocal", "System.WeakReference",
    ];

    private static readonly HashSet<string> s_comparing = ["BinarySearch", "Contains", "ContainsValue", "IndexOf", "LastIndexOf", "Remove", "Sort", "Equals", "GetHashCode", "ToString", "CompareTo"];

    private static readonly HashSet<string> s_maps =
    [
        "System.Collections.Generic.Dictionary", "System.Collections.Generic.IDictionary", "System.Collections.Generic.IReadOnlyDictionary", "System.Collections.Generic.SortedDictionary",
        "System.Collections.Generic.SortedList", "System.Collections.Concurrent.ConcurrentDictionary",
    ];

    /// <summary>Whether code of a method only keeps and hands on the values of one of its type parameters.</summary>
    public static bool IsBlindTo(ITypeParameterSymbol parameter, IMethodSymbol method)
    {
        if (IsSequenceMethod(method)) return s_sequenceMethods.Contains(method.Name) || s_keyedMethods.Contains(method.Name) && parameter.Name != "TKey" && method.Parameters.Any(given => given.Type.TypeKind == TypeKind.Delegate);
        INamedTypeSymbol type = Outermost(method.ContainingType);
        string name = FullName(type);
        if (parameter.TypeParameterKind == TypeParameterKind.Method) return name is "System.Array" or "System.Threading.Tasks.Task" or "System.MemoryExtensions" && method.Name is "AsSpan" or "AsMemory" or "Empty" or "FromResult" or "Fill" or "Resize";
        if (s_maps.Contains(name)) return parameter.Ordinal == 1 && !s_comparing.Contains(method.Name);
        return s_types.Contains(name) && !s_comparing.Contains(method.Name);
    }

    /// <summary>Whether only the number of elements matters to a method.</summary>
    public static bool AsksOnlyForNumber(IMethodSymbol method) => method.Name is "Any" or "Count" or "LongCount" && method.Parameters.Length == 1 && IsSequenceMethod(method);

    /// <summary>Whether what a method's delegates answer only becomes elements of the result, or what it is.</summary>
    public static bool IsProjection(IMethodSymbol method) => IsSequenceMethod(method) && s_projections.Contains(method.Name);

    /// <summary>Whether what a delegate answers is never given to it again, as a fold does.</summary>
    public static bool NeverAsksAgain(IMethodSymbol method) => IsSequenceMethod(method) && !method.Name.StartsWith("Aggregate", StringComparison.Ordinal);

    /// <summary>Whether a method leaves nothing in what it is given.</summary>
    public static bool LeavesArgumentsAlone(IMethodSymbol method) =>
        IsSequenceMethod(method) || FullName(method.ContainingType) is "System.String" or "System.Math" or "System.MathF" or "System.Convert" or "System.Globalization.CultureInfo"
        || method.Parameters.All(parameter => !TypeFacts.IsReference(parameter.Type) || parameter.Type is ITypeParameterSymbol) && IsOfKnownCollection(method);

    /// <summary>Whether a method only runs the delegates that it is given, and forgets them.</summary>
    public static bool KeepsNoDelegates(IMethodSymbol method) => IsSequenceMethod(method) || IsOfKnownCollection(method) || FullName(method.ContainingType) == "System.Array";

    /// <summary>Whether values of a type are made when they are asked for.</summary>
    public static bool IsLazy(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsReferenceType: true } named
        && (named.TypeKind == TypeKind.Interface
            ? named.SpecialType == SpecialType.System_Collections_IEnumerable || named.Name is "IEnumerable" or "IEnumerator" or "IOrderedEnumerable" or "IQueryable" or "IOrderedQueryable" or "IAsyncEnumerable" or "ILookup" or "IGrouping"
            : named.Name is "Task" or "Lazy" && FullName(named) is "System.Threading.Tasks.Task" or "System.Lazy");

    /// <summary>Whether a result is a new object that shares nothing with what it was made from but the elements.</summary>
    public static bool IsOwnCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol || type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && FullName(named) is var name
            && (name.StartsWith("System.Collections.Generic.", StringComparison.Ordinal) || name.StartsWith("System.Collections.Immutable.", StringComparison.Ordinal)
                || name.StartsWith("System.Collections.Frozen.", StringComparison.Ordinal));

    private static bool IsOfKnownCollection(IMethodSymbol method)
    {
        string name = FullName(Outermost(method.ContainingType));
        return s_types.Contains(name) || s_maps.Contains(name) || name.StartsWith("System.Collections.", StringComparison.Ordinal);
    }

    private static bool IsSequenceMethod(IMethodSymbol method) => FullName(method.ContainingType) == "System.Linq.Enumerable";

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;

    private static string FullName(INamedTypeSymbol? type)
    {
        if (type is null) return "";
        string name = type.Name;
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace) name = space.Name + "." + name;
        return name;
    }
}
