using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>How a raw value is turned into what encoders, probes and exports take.</summary>
internal static class ValueExpressions
{
    /// <summary>As a number; NaN when missing.</summary>
    public static string Number(string value) => $"{Runtime.Services}.FeatureNumber.Of({value})";

    /// <summary>As a category.</summary>
    public static string Category(string value, TypeRef type) => type.Kind is ValueKind.Enum or ValueKind.UInt64
        ? $"{Runtime.Core}.Category.Of(unchecked((long{(type.IsNullable ? "?" : "")}){value}))"
        : $"{Runtime.Core}.Category.Of({value})";

    /// <summary>As what a chain starts from.</summary>
    public static string Input(string value, TypeRef type, EncoderInput input) => input switch
    {
        EncoderInput.Category => Category(value, type),
        EncoderInput.Text => value,
        EncoderInput.Time => $"{Runtime.Services}.FeatureTime.Of({value})",
        EncoderInput.Vector => Vector(value),
        _ => Number(value),
    };

    /// <summary>As 64 bits.</summary>
    public static string Bits(string value, TypeRef type) => $"{Runtime.Services}.FeatureBits.Of({(type.Kind == ValueKind.Vector ? Vector(value) : Widened(value, type))})";

    /// <summary>The call that writes it as text.</summary>
    public static string TryFormat(string value, TypeRef type) => type.Kind switch
    {
        ValueKind.Enum => $"{Runtime.Services}.ColumnText.TryFormatEnum({value}, destination, out charsWritten)",
        ValueKind.Vector => $"{Runtime.Services}.FeatureVector.TryFormat({Vector(value)}, destination, out charsWritten)",
        _ => $"{Runtime.Services}.ColumnText.TryFormat({value}, destination, out charsWritten)",
    };

    private static string Vector(string value) => $"{Runtime.Services}.FeatureVector.Of({value})";

    private static string Widened(string value, TypeRef type) => type.Kind == ValueKind.Enum ? $"unchecked((long{(type.IsNullable ? "?" : "")}){value})" : value;
}
