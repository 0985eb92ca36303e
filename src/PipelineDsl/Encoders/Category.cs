using System.Globalization;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>A categorical value: text, or a whole number (integers, enums, booleans), or missing.</summary>
public readonly struct Category : IEquatable<Category>
{
    private enum Kind : byte
    {
        Missing,
        Text,
        Number,
    }

    private readonly string? _text;
    private readonly long _number;
    private readonly Kind _kind;

    private Category(string? text, long number, Kind kind) => (_text, _number, _kind) = (text, number, kind);

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => _kind == Kind.Missing;

    /// <summary>Whether the value is text; else it is a number or missing.</summary>
    public bool IsText => _kind == Kind.Text;

    /// <summary>The text, or null.</summary>
    public string? Text => _text;

    /// <summary>The number, or 0.</summary>
    public long Number => _number;

    /// <summary>A text category; null is missing, the empty string is a category.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Category Of(string? text) => new(text, 0, text is null ? Kind.Missing : Kind.Text);

    /// <summary>A numeric category.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Category Of(long number) => new(null, number, Kind.Number);

    /// <summary>A numeric category or a missing one.</summary>
    public static Category Of(long? number) => number is long value ? Of(value) : default;

    /// <summary>A boolean as 0 or 1.</summary>
    public static Category Of(bool value) => Of(value ? 1L : 0L);

    /// <summary>A boolean as 0 or 1, or a missing one.</summary>
    public static Category Of(bool? value) => value is bool known ? Of(known) : default;

    /// <inheritdoc/>
    public bool Equals(Category other) => _kind == other._kind && _number == other._number && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Category other && Equals(other);

    /// <summary>Equal for equal values in this process only; never saved.</summary>
    public override int GetHashCode() => _text is null ? _number.GetHashCode() : string.GetHashCode(_text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _kind switch
    {
        Kind.Text => _text!,
        Kind.Number => _number.ToString(CultureInfo.InvariantCulture),
        _ => "(missing)",
    };

    /// <summary>Whether two categories are the same.</summary>
    public static bool operator ==(Category left, Category right) => left.Equals(right);

    /// <summary>Whether two categories differ.</summary>
    public static bool operator !=(Category left, Category right) => !left.Equals(right);
}
