namespace PipelineDsl.Generators.Model;

/// <summary>A type as text and facts.</summary>
/// <param name="Name">The type without a <c>?</c>, fully qualified: <c>int</c>, <c>global::Shop.Country</c>.</param>
/// <param name="Kind">What values it holds, of <c>T</c> for <c>T?</c>.</param>
/// <param name="IsNullableValue">Whether it is <see cref="Nullable{T}"/>.</param>
/// <param name="IsNullableReference">Whether it is a reference that may be null.</param>
/// <param name="EnumUnderlying">The keyword of an enum's underlying type, or null.</param>
internal sealed record TypeRef(string Name, ValueKind Kind, bool IsNullableValue, bool IsNullableReference, string? EnumUnderlying)
{
    /// <summary>Whether a value may be null.</summary>
    public bool IsNullable => IsNullableValue || IsNullableReference;

    /// <summary>The type as it is written, with its <c>?</c>.</summary>
    public string FullName => IsNullable ? Name + "?" : Name;

    /// <summary>Whether values are whole numbers.</summary>
    public bool IsInteger => Kind is >= ValueKind.SByte and <= ValueKind.UInt64;

    /// <summary>Whether values are numbers.</summary>
    public bool IsNumber => Kind is >= ValueKind.SByte and <= ValueKind.Decimal;

    /// <summary>Whether values are binary floating point, which may be NaN.</summary>
    public bool IsFloatingPoint => Kind is ValueKind.Single or ValueKind.Double;
}
