using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Members and methods of the framework that show a value in full in another form: a time as ticks or day, a number as text, anything as a hash. What
/// they give tells the value again, or (a day, a hash) names it for all that a model can do with it.
/// </summary>
internal static class InjectiveMembers
{
    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "Ticks", "UtcTicks", "Date", "DateTime", "UtcDateTime", "LocalDateTime", "DayNumber", "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds", "TotalMilliseconds",
        "TotalMicroseconds", "TotalNanoseconds", "Value",
    };

    private static readonly HashSet<string> s_methods = new(StringComparer.Ordinal)
    {
        // of times
        "ToBinary", "ToFileTime", "ToFileTimeUtc", "ToLocalTime", "ToOADate", "ToUniversalTime", "ToUnixTimeMilliseconds", "ToUnixTimeSeconds", "ToOffset", "ToDateTime", "FromDateTime",
        "SpecifyKind", "Add", "AddDays", "AddHours", "AddMinutes", "AddSeconds", "AddMilliseconds", "AddTicks", "AddMonths", "AddYears", "Subtract", "Negate", "FromTicks", "FromBinary", "FromDays",

        // of numbers
        "Abs", "Cbrt", "Exp", "Log", "Log10", "Log1p", "LogP1", "Log2", "Negate", "Pow", "Sqrt", "Multiply", "CreateChecked", "CreateSaturating", "CreateTruncating", "Round", "Floor", "Ceiling", "Truncate",
        "SingleToInt32Bits", "Int32BitsToSingle", "DoubleToInt64Bits", "Int64BitsToDouble", "op_Implicit", "op_Explicit",

        // of text and bytes
        "Parse", "ParseExact", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Trim", "Concat", "Join", "Intern", "GetBytes", "AsBytes", "AsSpan", "ToCharArray", "ToArray", "ToByteArray", "Format",
        "ToHexString", "ToBase64String", "GetHashCode", "ToHashCode", "Combine",
    };

    /// <summary>Whether a property or field shows all of the value that it is read on.</summary>
    public static bool Shows(ISymbol member) => s_members.Contains(member.Name) && IsOfFramework(member.ContainingType) && member.ContainingType.Name != "TimeOnly";

    /// <summary>What the result of a call to the framework shows in full: one thing, when nothing else takes part; of text and hashes all.</summary>
    public static OriginSet ShownBy(FlowCall call)
    {
        if (!Shows(call)) return OriginSet.Empty;
        IEnumerable<(FlowValue Value, FlowStep Step)> given = call.Arguments.Select(argument => (argument.Value, call.StepOf(argument)));
        if (call.Instance is not null) given = given.Prepend((call.Receiver, call.ReceiverStep));
        List<(FlowValue Value, FlowStep Step)> taking = [.. given.Where(part => !part.Value.Flatten().IsEmpty)];
        bool isAlone = taking.Count == 1 || IsHash(call.Method) || call.Method.Name is "Concat" or "Join" or "Format";
        return isAlone ? taking.Aggregate(OriginSet.Empty, (shown, part) => shown.Union(part.Value.Shown(part.Step))) : OriginSet.Empty;
    }

    private static bool Shows(FlowCall call)
    {
        IMethodSymbol method = call.Method;
        if (method.ContainingType is not { } type) return false;
        if (IsHash(method)) return true;
        if (!IsOfFramework(type)) return type is { Name: "FeatureMath" } && s_methods.Contains(method.Name);
        if (type.Name == "TimeOnly") return false;
        if (method.MethodKind == MethodKind.Constructor) return type.Name is "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeSpan" or "String" or "Guid" && call.Arguments.Length <= 2;
        if (method.Name == nameof(ToString)) return call.Arguments.IsEmpty || FormatShows(call.Arguments[0].Operation);
        return type.Name == "Convert" ? method.Name.StartsWith("To", StringComparison.Ordinal) : s_methods.Contains(method.Name);
    }

    /// <summary>Whether text in a format shows the whole value: a number's does, a time's only with its day.</summary>
    public static bool FormatShows(IOperation? format)
    {
        if (format is null || format.Type?.SpecialType != SpecialType.System_String) return true;
        if (format.ConstantValue is not { HasValue: true } constant) return false;
        if (constant.Value is not string { Length: > 0 } text) return true;
        if (text.Length == 1) return text is not ("t" or "T" or "m" or "M" or "y" or "Y");
        bool isOfNumbers = text[0] is '0' or '#' || text.Skip(1).All(char.IsDigit);
        return isOfNumbers || (text.Contains("d") && text.Contains("M") && text.Contains("y"));
    }

    private static bool IsHash(IMethodSymbol method) =>
        (method.Name.Contains("Hash") && method.Name != "ToHashSet") || method.ContainingType is { Name: "HashCode" } || method.ContainingType?.ContainingNamespace?.ToString() == "System.IO.Hashing";

    private static bool IsOfFramework(INamedTypeSymbol? type)
    {
        INamespaceSymbol? space = type?.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space is { Name: "System" };
    }
}
