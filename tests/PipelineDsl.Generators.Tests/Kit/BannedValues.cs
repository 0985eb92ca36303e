using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>Walks the graph of objects behind a pipeline's value and finds what may not be in it (STYLE 12).</summary>
public static class BannedValues
{
    /// <summary>The path to the first banned object, or null.</summary>
    public static string? Find(object? value) => Find(value, "value", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> seen)
    {
        if (value is null) return null;
        Type type = value.GetType();
        if (IsBanned(value, type)) return $"{path} is {type}";
        if (type.IsPrimitive || type.IsEnum || value is string or decimal) return null;
        if (!type.IsValueType && !seen.Add(value)) return null;
        if (value is Array array)
        {
            int index = 0;
            foreach (object? item in array)
            {
                if (Find(item, $"{path}[{index++}]", seen) is { } found) return found;
            }

            return null;
        }

        if (IsTuple(type) || IsOurs(type)) return FindInFields(value, path, type, seen);
        return $"{path} is {type}, which is no model";
    }

    private static string? FindInFields(object value, string path, Type type, HashSet<object> seen)
    {
        for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Find(field.GetValue(value), path + "." + field.Name.Trim('<', '>'), seen) is { } found) return found;
            }
        }

        return null;
    }

    private static bool IsBanned(object value, Type type) =>
        value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or AttributeData or Location or Diagnostic or Delegate or SyntaxReference
        || type == typeof(SyntaxToken)
        || (value is IEnumerable && type.IsGenericType && type.Namespace is "System.Collections.Generic" or "System.Collections.Immutable");

    private static bool IsTuple(Type type) => type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    private static bool IsOurs(Type type) => type.Assembly == typeof(SchemaGenerator).Assembly;
}
