using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Methods of the framework that do not throw, whatever values they are given.</summary>
internal static class SafeMethods
{
    private static readonly HashSet<string> s_everywhere = new(StringComparer.Ordinal)
    {
        "ToString", "GetHashCode", "Equals", "GetType", "ReferenceEquals", "GetValueOrDefault", "TryParse", "TryGetValue", "MemberwiseClone",
    };

    private static readonly HashSet<string> s_mathematics = new(StringComparer.Ordinal)
    {
        "Max", "Min", "Sqrt", "Cbrt", "Pow", "Log", "Log2", "Log10", "Log1p", "LogP1", "Exp", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Atan2", "Sinh", "Cosh", "Tanh",
        "Floor", "Ceiling", "Truncate", "CopySign", "FusedMultiplyAdd", "IEEERemainder", "ScaleB",
    };

    private static readonly HashSet<string> s_sequences = new(StringComparer.Ordinal)
    {
        "Any", "All", "Append", "AsEnumerable", "Concat", "Contains", "Count", "DefaultIfEmpty", "Distinct", "DistinctBy", "Except", "FirstOrDefault", "GroupBy",
        "Intersect", "Join", "LastOrDefault", "LongCount", "OrderBy", "OrderByDescending", "Prepend", "Reverse", "Select", "SelectMany", "SequenceEqual", "Skip",
        "SkipWhile", "Take", "TakeWhile", "ThenBy", "ThenByDescending", "ToArray", "ToHashSet", "ToList", "Union", "Where", "Zip",
    };

    private static readonly HashSet<string> s_text = new(StringComparer.Ordinal)
    {
        "IsNullOrEmpty", "IsNullOrWhiteSpace", "Concat", "Compare", "CompareOrdinal", "CompareTo", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Trim", "TrimStart", "TrimEnd",
    };

    private static readonly HashSet<string> s_collections = new(StringComparer.Ordinal)
    {
        "Append", "AppendLine", "Clear", "Contains", "Enqueue", "GetEnumerator", "Push", "ToArray",
    };

    public static bool CannotFail(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type) return false;
        string space = type.ContainingNamespace?.ToString() ?? "";
        if (s_everywhere.Contains(method.Name) || method.IsImplicitlyDeclared) return true;
        if (method.MethodKind == MethodKind.Constructor && IsException(type)) return true;
        return space switch
        {
            "System" => IsSafeOfSystem(method, type),
            "System.Diagnostics" => type.Name is "Debug" or "Trace" or "Stopwatch",
            "System.Linq" => type.Name == "Enumerable" && s_sequences.Contains(method.Name),
            "System.Text" => type.Name == "StringBuilder" && (s_collections.Contains(method.Name) || method.MethodKind == MethodKind.Constructor),
            "System.Collections.Generic" => s_collections.Contains(method.Name) || (method.Name == "Add" && type.Name is not ("Dictionary" or "SortedDictionary" or "SortedList")) || IsPlainConstructor(method),
            "PipelineDsl" => type.Name == "FeatureMath",
            _ => false,
        };
    }

    private static bool IsSafeOfSystem(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String) return s_text.Contains(method.Name);
        return type.Name switch
        {
            "Console" => true,
            "HashCode" => true,
            "Math" or "MathF" => s_mathematics.Contains(method.Name) || (method.Name == "Abs" && IsReal(method.ReturnType)) || (method.Name == "Round" && method.Parameters.Length == 1),
            _ => type.IsValueType && (method.Name.StartsWith("Is", StringComparison.Ordinal) || method.Name is "CompareTo" or "AsSpan"),
        };
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }) return type.DeclaringSyntaxReferences.IsEmpty;
        }

        return false;
    }

    private static bool IsPlainConstructor(IMethodSymbol method) => method is { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true };

    private static bool IsReal(ITypeSymbol type) => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;
}
