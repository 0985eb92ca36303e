using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>What feature and aggregate values may be.</summary>
internal static class FeatureTypes
{
    public static TypeRef Int64 { get; } = new("long", ValueKind.Int64, false, false, null);

    public static TypeRef Single { get; } = new("float", ValueKind.Single, false, false, null);

    public static TypeRef Double { get; } = new("double", ValueKind.Double, false, false, null);

    /// <summary>Whether a value of the type can be a feature.</summary>
    public static bool IsFeature(TypeRef type) => type.IsNumber || type.Kind is ValueKind.Boolean or ValueKind.Enum or ValueKind.String || IsTime(type) || IsVector(type);

    /// <summary>Whether a value of the type can be summed in a window.</summary>
    public static bool IsSummable(TypeRef type) => (type.IsNumber && type.Kind is not (ValueKind.Decimal or ValueKind.UInt64)) || type.Kind == ValueKind.Boolean;

    /// <summary>Whether the type goes into the vector as it is.</summary>
    public static bool IsNumeric(TypeRef type) => type.IsNumber || type.Kind == ValueKind.Boolean;

    /// <summary>Whether values are points in time or days.</summary>
    public static bool IsTime(TypeRef type) => type.Kind is ValueKind.DateTime or ValueKind.DateTimeOffset or ValueKind.DateOnly;

    /// <summary>Whether values are vectors of numbers.</summary>
    public static bool IsVector(TypeRef type) => type.Kind == ValueKind.Vector;

    public static bool IsCategory(TypeRef type) => type.IsInteger || type.Kind is ValueKind.Boolean or ValueKind.Enum or ValueKind.String;

    /// <summary>The same value type, possibly missing.</summary>
    public static TypeRef OrMissing(TypeRef type) => type.IsNullable ? type : type with { IsNullableValue = true };

    /// <summary>Whether a value of one type can be passed to a parameter of the other as it is.</summary>
    public static bool CanPass(TypeRef value, TypeRef parameter) => value.Name == parameter.Name && (parameter.IsNullable || !value.IsNullable);
}
