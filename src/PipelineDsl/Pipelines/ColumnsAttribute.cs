namespace PipelineDsl;

/// <summary>
/// On a <c>static partial void</c> method without parameters and body: columns of the row become features as they are, each under its own
/// name, all with the method's encoders. For wide tables. Labels, columns that are known late, keys, ids and the event time are no features:
/// by kind they are left out, by name they are an error.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ColumnsAttribute : Attribute
{
    /// <summary>All columns of some kinds.</summary>
    /// <param name="kinds">The kinds.</param>
    public ColumnsAttribute(ColumnKind kinds) => Kinds = kinds;

    /// <summary>Columns by name.</summary>
    /// <param name="names">The properties' names.</param>
    public ColumnsAttribute(params string[] names) => Names = names;

    /// <summary>The kinds, when columns are chosen by kind.</summary>
    public ColumnKind Kinds { get; }

    /// <summary>The names, when columns are chosen by name.</summary>
    public IReadOnlyList<string> Names { get; } = [];

    /// <summary>Columns that are left out.</summary>
    public string[] Except { get; set; } = [];

    /// <summary>Raise it when the columns' meaning changes on purpose.</summary>
    public int Version { get; set; } = 1;
}
