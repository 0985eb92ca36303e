namespace PipelineDsl.CompilerServices;

/// <summary>Types as messages call them: <c>long</c>, <c>float?</c>, <c>DateTime</c>.</summary>
internal static class TypeName
{
    internal static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is Type underlying) return Of(underlying) + "?";
        if (type.IsEnum) return type.Name;

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "bool",
            TypeCode.SByte => "sbyte",
            TypeCode.Byte => "byte",
            TypeCode.Int16 => "short",
            TypeCode.UInt16 => "ushort",
            TypeCode.Int32 => "int",
            TypeCode.UInt32 => "uint",
            TypeCode.Int64 => "long",
            TypeCode.UInt64 => "ulong",
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.Decimal => "decimal",
            TypeCode.Char => "char",
            TypeCode.String => "string",
            _ => type.Name,
        };
    }
}
