using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads types.</summary>
internal static class TypeRefs
{
    private static readonly KnownType s_dateTimeOffset = new("System", "DateTimeOffset");
    private static readonly KnownType s_dateOnly = new("System", "DateOnly");
    private static readonly KnownType s_timeOnly = new("System", "TimeOnly");
    private static readonly KnownType s_guid = new("System", "Guid");
    private static readonly KnownType s_readOnlyMemory = new("System", "ReadOnlyMemory`1");

    /// <summary>The type as text and facts. A reference without nullable annotations may be null.</summary>
    public static TypeRef Of(ITypeSymbol type)
    {
        ITypeSymbol value = Unwrap(type, out bool isNullableValue);
        ValueKind kind = KindOf(value);
        bool isNullableReference = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return new TypeRef(TypeNames.FullyQualified(value), kind, isNullableValue, isNullableReference, kind == ValueKind.Enum ? UnderlyingOf((INamedTypeSymbol)value) : null);
    }

    /// <summary>The type of a feature, which may be a vector too.</summary>
    public static TypeRef OfFeature(ITypeSymbol type)
    {
        TypeRef reference = Of(type);
        return IsVector(Unwrap(type, out _)) ? reference with { Kind = ValueKind.Vector } : reference;
    }

    /// <summary>What values a type holds; of <c>T</c> for <c>T?</c>.</summary>
    public static ValueKind KindOf(ITypeSymbol type)
    {
        type = Unwrap(type, out _);
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean: return ValueKind.Boolean;
            case SpecialType.System_SByte: return ValueKind.SByte;
            case SpecialType.System_Byte: return ValueKind.Byte;
            case SpecialType.System_Int16: return ValueKind.Int16;
            case SpecialType.System_UInt16: return ValueKind.UInt16;
            case SpecialType.System_Int32: return ValueKind.Int32;
            case SpecialType.System_UInt32: return ValueKind.UInt32;
            case SpecialType.System_Int64: return ValueKind.Int64;
            case SpecialType.System_UInt64: return ValueKind.UInt64;
            case SpecialType.System_Single: return ValueKind.Single;
            case SpecialType.System_Double: return ValueKind.Double;
            case SpecialType.System_Decimal: return ValueKind.Decimal;
            case SpecialType.System_Char: return ValueKind.Char;
            case SpecialType.System_String: return ValueKind.String;
            case SpecialType.System_DateTime: return ValueKind.DateTime;
        }

        if (type.TypeKind == TypeKind.Enum) return ValueKind.Enum;
        if (type.TypeKind != TypeKind.Struct) return ValueKind.Other;
        if (s_dateTimeOffset.Matches(type)) return ValueKind.DateTimeOffset;
        if (s_dateOnly.Matches(type)) return ValueKind.DateOnly;
        if (s_timeOnly.Matches(type)) return ValueKind.TimeOnly;
        return s_guid.Matches(type) ? ValueKind.Guid : ValueKind.Other;
    }

    /// <summary><c>T</c> of <c>T?</c> for value types, else the type itself.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type, out bool isNullableValue)
    {
        isNullableValue = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return isNullableValue ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
    }

    private static bool IsVector(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Single } => true,
        INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Single }] } => s_readOnlyMemory.Matches(type),
        _ => false,
    };

    private static string UnderlyingOf(INamedTypeSymbol type) => type.EnumUnderlyingType is { } integer ? TypeNames.FullyQualified(integer) : "int";
}
