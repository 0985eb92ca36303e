using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Values as C# literals that compile to exactly the value, whatever the culture.</summary>
internal static class CSharpLiteral
{
    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(int value) => value == int.MinValue ? "int.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    public static string Of(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture) + "UL";

    public static string Of(uint value) => value.ToString(CultureInfo.InvariantCulture) + "U";

    public static string Hex(ulong value) => "0x" + value.ToString("X16", CultureInfo.InvariantCulture) + "UL";

    public static string Of(float value)
    {
        if (float.IsNaN(value)) return "float.NaN";
        if (float.IsInfinity(value)) return value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        if (value == 0) return IsNegativeZero(value) ? "-0f" : "0f";
        return value.ToString("R", CultureInfo.InvariantCulture) + "f";
    }

    public static string Of(double value)
    {
        if (double.IsNaN(value)) return "double.NaN";
        if (double.IsInfinity(value)) return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        if (value == 0) return IsNegativeZero(value) ? "-0d" : "0d";
        return RoundTrip(value) + "d";
    }

    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    public static string Of(char value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Of(string? value)
    {
        if (value is null) return "null";
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\0': text.Append("\\0"); break;
                default: AppendCharacter(text, c); break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>A time span in its largest whole unit.</summary>
    public static string OfTimeSpan(long ticks)
    {
        const string Type = "global::System.TimeSpan";
        if (ticks == 0) return $"{Type}.Zero";
        if (ticks % TimeSpan.TicksPerDay == 0) return $"{Type}.FromDays({Of((int)(ticks / TimeSpan.TicksPerDay))})";
        if (ticks % TimeSpan.TicksPerHour == 0) return $"{Type}.FromHours({Of((int)(ticks / TimeSpan.TicksPerHour))})";
        if (ticks % TimeSpan.TicksPerMinute == 0) return $"{Type}.FromMinutes({Of(ticks / TimeSpan.TicksPerMinute)})";
        if (ticks % TimeSpan.TicksPerSecond == 0) return $"{Type}.FromSeconds({Of(ticks / TimeSpan.TicksPerSecond)})";
        return ticks % TimeSpan.TicksPerMillisecond == 0
            ? $"{Type}.FromMilliseconds({Of(ticks / TimeSpan.TicksPerMillisecond)})"
            : $"{Type}.FromTicks({Of(ticks)})";
    }

    /// <summary>A value of an enum type: its member where there is one, else a cast.</summary>
    public static string OfEnum(INamedTypeSymbol type, object value)
    {
        string typeName = TypeNames.FullyQualified(type);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value)) return $"{typeName}.{Identifier.Escape(field.Name)}";
        }

        return $"({typeName})({OfPrimitive(value)})";
    }

    /// <summary>A boxed primitive, string or null, as Roslyn gives constants.</summary>
    public static string OfPrimitive(object? value) => value switch
    {
        null => "null",
        string text => Of(text),
        bool flag => Of(flag),
        char character => Of(character),
        float single => Of(single),
        double number => Of(number),
        decimal number => Of(number),
        int number => Of(number),
        uint number => Of(number),
        long number => Of(number),
        ulong number => Of(number),
        sbyte number => $"(sbyte)({Of((int)number)})",
        byte number => $"(byte){Of((int)number)}",
        short number => $"(short)({Of((int)number)})",
        ushort number => $"(ushort){Of((int)number)}",
        _ => throw new ArgumentException($"A constant of type {value.GetType()} has no literal.", nameof(value)),
    };

    /// <summary>The argument of an attribute as an expression: primitives, enums, types, arrays and null, which fits whatever the parameter says.</summary>
    public static string Of(TypedConstant constant)
    {
        if (constant.IsNull || constant.Kind == TypedConstantKind.Error) return "null!";
        return constant.Kind switch
        {
            TypedConstantKind.Enum => OfEnum((INamedTypeSymbol)constant.Type!, constant.Value!),
            TypedConstantKind.Type => $"typeof({TypeNames.FullyQualified((ITypeSymbol)constant.Value!)})",
            TypedConstantKind.Array => OfArray(constant),
            _ => OfPrimitive(constant.Value),
        };
    }

    private static string OfArray(TypedConstant constant)
    {
        string element = TypeNames.FullyQualified(((IArrayTypeSymbol)constant.Type!).ElementType);
        return constant.Values.IsEmpty ? $"new {element}[0]" : $"new {element}[] {{ {string.Join(", ", constant.Values.Select(Of))} }}";
    }

    private static void AppendCharacter(StringBuilder text, char c)
    {
        // Control and format characters, lone surrogates and line separators would be invisible or would break the line.
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
        bool readable = category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
        if (readable) text.Append(c);
        else text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
    }

    /// <summary>"R" loses a bit of some doubles on .NET Framework; 17 digits never do.</summary>
    private static string RoundTrip(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static bool IsNegativeZero(double value) => BitConverter.DoubleToInt64Bits(value) < 0;
}
