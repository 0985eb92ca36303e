namespace PipelineDsl.Generators.Model;

/// <summary>The types that columns and features can have, and what else there is.</summary>
internal enum ValueKind
{
    /// <summary>None of the others.</summary>
    Other,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    Char,
    String,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    Guid,
    Enum,

    /// <summary>Single-precision numbers: an array or memory of them. Features only.</summary>
    Vector,
}
