using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>The functions of <c>Aggregates</c>: their flags, their names in outputs, what they yield.</summary>
internal static class AggregateFunctions
{
    public const string Count = nameof(Count);
    public const string Sum = nameof(Sum);
    public const string Mean = nameof(Mean);

    private static readonly (int Flag, string Name)[] s_flags = [(1, Count), (2, Sum), (4, Mean)];

    /// <summary>The functions of a combination of flags, in order.</summary>
    public static IEnumerable<string> Of(int flags) => s_flags.Where(flag => (flags & flag.Flag) != 0).Select(flag => flag.Name);

    /// <summary>The name of one flag, or its number when it is none or several.</summary>
    public static string NameOf(object? flag)
    {
        foreach ((int value, string name) in s_flags)
        {
            if (Equals(flag, value)) return name;
        }

        return flag?.ToString() ?? "";
    }

    /// <summary>What a function yields of a value's type, before it is known whether it may be missing.</summary>
    public static TypeRef ResultOf(string function, TypeRef value) => function switch
    {
        Count => FeatureTypes.Int64,
        Sum when !value.IsFloatingPoint => FeatureTypes.Int64,
        _ => value.Kind == ValueKind.Single ? FeatureTypes.Single : FeatureTypes.Double,
    };

    /// <summary>The expression that takes a function's value out of a window's result.</summary>
    /// <param name="function">The function.</param>
    /// <param name="value">The type of the aggregated value.</param>
    /// <param name="result">The window's result.</param>
    /// <param name="empty">The literal that replaces a missing value, or null.</param>
    public static string Source(string function, TypeRef value, string result, string? empty)
    {
        string single = value.Kind == ValueKind.Single ? "Single" : "";
        return function switch
        {
            Count => $"{result}.Count",
            Sum when !value.IsFloatingPoint => $"{result}.IntegerSum",
            Sum => value.Kind == ValueKind.Single ? $"(float){result}.Sum" : $"{result}.Sum",
            _ => empty is null
                ? $"global::PipelineDsl.CompilerServices.WindowValue.{single}Mean(in {result})"
                : $"global::PipelineDsl.CompilerServices.WindowValue.{single}Mean(in {result}, {empty})",
        };
    }
}
