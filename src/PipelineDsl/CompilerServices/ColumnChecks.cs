using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// The checks behind DataAnnotations, each in the column's own type and without reflection. As there, null satisfies every check but
/// <see cref="Required"/>. Called by generated code.
/// </summary>
public static class ColumnChecks
{
    /// <summary>The fault of a row whose source gave no value for a required column.</summary>
    /// <param name="missing">A bit for every required column that was not set; at least one is.</param>
    /// <param name="first">The ordinal of the lowest bit.</param>
    public static RowFault NotSet(ulong missing, int first = 0) => new(first + BitOperations.TrailingZeroCount(missing), "has no value");

    /// <summary><c>[Range]</c>: the value is inside. NaN is not.</summary>
    public static bool Range<T>(T value, T min, T max, [NotNullWhen(false)] out string? reason)
        where T : struct, IComparable<T>, IFormattable
    {
        reason = value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0 ? null : OutOfRange(value, min, max, false, false);
        return reason is null;
    }

    /// <summary><c>[Range]</c> with an end that is itself not allowed.</summary>
    public static bool Range<T>(T value, T min, T max, bool minIsExclusive, bool maxIsExclusive, [NotNullWhen(false)] out string? reason)
        where T : struct, IComparable<T>, IFormattable
    {
        bool inside = value.CompareTo(min) >= (minIsExclusive ? 1 : 0) && value.CompareTo(max) <= (maxIsExclusive ? -1 : 0);
        reason = inside ? null : OutOfRange(value, min, max, minIsExclusive, maxIsExclusive);
        return inside;
    }

    /// <summary><c>[StringLength]</c>, <c>[MinLength]</c>, <c>[MaxLength]</c>, <c>[Length]</c>: the number of UTF-16 code units.</summary>
    public static bool Length(string? value, int min, int max, [NotNullWhen(false)] out string? reason)
    {
        reason = value switch
        {
            null => null,
            _ when value.Length < min => $"{ColumnText.Shown(value)} has {Characters(value.Length)}, and the least allowed is {min}",
            _ when value.Length > max => $"{ColumnText.Shown(value)} has {Characters(value.Length)}, and the most allowed is {max}",
            _ => null,
        };
        return reason is null;
    }

    /// <summary><c>[Required]</c>: text that is neither null nor, unless allowed, blank.</summary>
    public static bool Required(string? value, bool allowEmptyStrings, [NotNullWhen(false)] out string? reason)
    {
        reason = value is null || (!allowEmptyStrings && string.IsNullOrWhiteSpace(value)) ? ColumnText.Empty : null;
        return reason is null;
    }

    /// <summary>The pattern of a <c>[RegularExpression]</c>, compiled once by the caller.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="matchTimeoutInMilliseconds">The attribute's, 2,000 by default; −1 for none.</param>
    public static Regex Pattern([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, int matchTimeoutInMilliseconds = 2000) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(matchTimeoutInMilliseconds));

    /// <summary><c>[RegularExpression]</c>: the first match is the whole text. Null and the empty text pass, as with the attribute.</summary>
    public static bool Matches(string? value, Regex pattern, [NotNullWhen(false)] out string? reason)
    {
        reason = string.IsNullOrEmpty(value) ? null : WhyNoMatch(value, pattern);
        return reason is null;
    }

    /// <summary><c>[AllowedValues]</c>: the value is one of those given.</summary>
    public static bool Allowed<T>(T value, ReadOnlySpan<T> allowed, [NotNullWhen(false)] out string? reason)
    {
        reason = Contains(allowed, value) ? null : $"{Text(value)} is not one of {List(allowed)}";
        return reason is null;
    }

    /// <summary><c>[DeniedValues]</c>: the value is none of those given.</summary>
    public static bool Denied<T>(T value, ReadOnlySpan<T> denied, [NotNullWhen(false)] out string? reason)
    {
        reason = Contains(denied, value) ? $"{Text(value)} is not allowed" : null;
        return reason is null;
    }

    /// <summary>An enum value that has a name or, for flags, consists of named bits.</summary>
    public static bool Named<TEnum>(TEnum value, [NotNullWhen(false)] out string? reason)
        where TEnum : struct, Enum
    {
        reason = EnumNames<TEnum>.IsNamed(value) ? null : $"{value} is not one of {EnumNames<TEnum>.Listed}";
        return reason is null;
    }

    /// <summary>A time that is UTC by definition: not of <see cref="DateTimeKind.Local"/>.</summary>
    public static bool NotLocal(DateTime value, [NotNullWhen(false)] out string? reason)
    {
        reason = value.Kind == DateTimeKind.Local ? $"{value.ToString("s", CultureInfo.InvariantCulture)} is a local time, and times are UTC" : null;
        return reason is null;
    }

    /// <summary>Any other validation attribute, asked for its own answer. Boxes numbers.</summary>
    /// <param name="value">The column's value.</param>
    /// <param name="attribute">The attribute, made once by the caller.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="reason">The attribute's message.</param>
    public static bool Satisfies(object? value, ValidationAttribute attribute, string column, [NotNullWhen(false)] out string? reason)
    {
        ValidationContext context = new(value ?? column, column, serviceProvider: null, items: null) { MemberName = column };
        ValidationResult? result = attribute.GetValidationResult(value, context);
        reason = result is null ? null : result.ErrorMessage ?? "is not valid";
        return reason is null;
    }

    private static string OutOfRange<T>(T value, T min, T max, bool minIsExclusive, bool maxIsExclusive)
        where T : struct, IComparable<T>, IFormattable
    {
        string shown = Text(value);
        // NaN is before every number in this order, and below none.
        bool isNumber = value is not (float.NaN or double.NaN);
        if (isNumber && value.CompareTo(min) < 0) return $"{shown} is below the least allowed {Text(min)}";
        if (value.CompareTo(max) > 0) return $"{shown} is above the most allowed {Text(max)}";
        if (minIsExclusive && value.CompareTo(min) == 0) return $"{shown} is not above {Text(min)}";
        if (maxIsExclusive && value.CompareTo(max) == 0) return $"{shown} is not below {Text(max)}";
        return $"{shown} is not between {Text(min)} and {Text(max)}";
    }

    private static string? WhyNoMatch(string value, Regex pattern)
    {
        try
        {
            foreach (ValueMatch match in pattern.EnumerateMatches(value))
            {
                if (match.Index == 0 && match.Length == value.Length) return null;
                break;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{ColumnText.Shown(value)} could not be matched with {pattern} within {pattern.MatchTimeout.TotalSeconds:0.###} s");
        }

        return $"{ColumnText.Shown(value)} does not match {pattern}";
    }

    private static bool Contains<T>(ReadOnlySpan<T> values, T value)
    {
        foreach (T candidate in values)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value)) return true;
        }

        return false;
    }

    private static string List<T>(ReadOnlySpan<T> values)
    {
        const int Shown = 12;
        List<string> texts = [];
        foreach (T value in values[..Math.Min(values.Length, Shown)])
            texts.Add(Text(value));
        if (values.Length > Shown) texts.Add($"… ({values.Length} values)");
        return string.Join(", ", texts);
    }

    private static string Text<T>(T value) => value switch
    {
        null => "null",
        string text => ColumnText.Shown(text),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Characters(int count) => count == 1 ? "1 character" : $"{count} characters";
}
