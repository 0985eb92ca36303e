namespace PipelineDsl;

/// <summary>Kinds of columns, by their type.</summary>
[Flags]
public enum ColumnKind
{
    /// <summary>No column.</summary>
    None = 0,

    /// <summary>Numbers: float, double, decimal and whole numbers, which may be codes; leave those out by <see cref="ColumnsAttribute.Except"/>.</summary>
    Numeric = 1,

    /// <summary>Truth values.</summary>
    Boolean = 2,

    /// <summary>Text.</summary>
    Text = 4,

    /// <summary>Enums.</summary>
    Enum = 8,

    /// <summary>Text and enums.</summary>
    Categorical = Text | Enum,

    /// <summary>DateTime, DateTimeOffset and DateOnly.</summary>
    Time = 16,
}
