using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Which code of other assemblies can throw for some of the values that it is given.</summary>
internal static class Failures
{
    // Of these types, no member that a feature would call looks at a value and throws, but for those named below.
    private static readonly HashSet<string> s_safeTypes =
        ["Boolean", "Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Char", "Guid", "HashCode", "Math", "MathF", "Object", "ValueType", "Enum", "Nullable", "EqualityComparer", "Comparer", "StringComparer", "GC", "ValueTuple", "KeyValuePair", "Tuple"];

    private static readonly HashSet<string> s_failing = ["Parse", "ParseExact", "Clamp", "DivRem", "Sign", "CreateChecked", "BigMul", "ToObject", "ChangeType", "get_Value", "op_Explicit", "ConvertFromUtf32", "ConvertToUtf32"];

    private static readonly HashSet<string> s_safeTextMembers =
        ["Equals", "CompareTo", "Compare", "CompareOrdinal", "Concat", "Contains", "EndsWith", "GetHashCode", "IndexOf", "IndexOfAny", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Join", "LastIndexOf", "Replace", "Split", "StartsWith", "ToCharArray", "ToLower", "ToLowerInvariant", "ToString", "ToUpper", "ToUpperInvariant", "Trim", "TrimEnd", "TrimStart", "get_Length", "op_Equality", "op_Inequality", "op_Implicit"];

    private static readonly HashSet<string> s_failingSequenceMethods =
        ["Average", "Aggregate", "Cast", "Chunk", "ElementAt", "First", "Last", "Max", "MaxBy", "Min", "MinBy", "Range", "Repeat", "Single", "SingleOrDefault", "Sum", "ToDictionary"];

    private static readonly HashSet<string> s_failingCollectionMembers =
        ["get_Item", "set_Item", "Insert", "InsertRange", "RemoveAt", "RemoveRange", "GetRange", "Dequeue", "Pop", "Peek", "CopyTo", "Slice", "AsSpan", "AsMemory", ".ctor"];

    /// <summary>Whether a method may throw.</summary>
    public static bool MayFail(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        string name = method.Name;
        if (name is "ToString" or "Equals" or "GetHashCode" or "CompareTo" or "GetType" or "op_Equality" or "op_Inequality" or "get_Count" or "get_Length") return !IsFrameworkType(type) && !IsSynthesized(method);
        if (!IsFrameworkType(type)) return true;
        if (name is "TryParse" or "TryGetValue" or "Add" or "Append") return type.Name is "Dictionary" or "SortedDictionary" or "DateTime" or "TimeSpan" or "DateTimeOffset" && name == "Add";
        if (type.SpecialType == SpecialType.System_String) return !s_safeTextMembers.Contains(name);
        if (s_safeTypes.Contains(type.Name)) return s_failing.Contains(name) || type.Name is "Math" or "MathF" && name is "Abs" or "Round" && IsNotFloating(method);
        if (type.Name == "Enumerable") return s_failingSequenceMethods.Contains(name);
        if (type.Name == "DateTime" || type.Name == "DateTimeOffset" || type.Name == "TimeSpan") return !(name.StartsWith("get_", StringComparison.Ordinal) || IsComparison(name));
        return type.ContainingNamespace?.ToDisplayString() is not "System.Collections.Generic" || s_failingCollectionMembers.Contains(name) || IsKeyed(type);
    }

    private static bool IsComparison(string name) => name is "op_GreaterThan" or "op_LessThan" or "op_GreaterThanOrEqual" or "op_LessThanOrEqual" or "Compare";

    private static bool IsKeyed(INamedTypeSymbol type) => type.Name.Contains("Dictionary");

    private static bool IsNotFloating(IMethodSymbol method) =>
        method.Parameters.Length == 0 || method.Parameters[0].Type.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double) || method.Parameters.Length > 1;

    private static bool IsSynthesized(IMethodSymbol method) => method.IsImplicitlyDeclared || method.ContainingType.IsRecord;

    private static bool IsFrameworkType(INamedTypeSymbol type) => type.ContainingNamespace is { } space && (space.Name == "System" || Root(space) == "System");

    private static string Root(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer) space = outer;
        return space.Name;
    }
}
