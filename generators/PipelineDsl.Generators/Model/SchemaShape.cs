using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>What a pipeline needs to know of a schema, from source or metadata.</summary>
/// <param name="TypeName">The row type with <c>global::</c>.</param>
/// <param name="DisplayName">The row type with dots.</param>
/// <param name="IsValueType">Whether rows are structs.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="AvailableAfterTicks">How long after its event time a row is visible.</param>
internal sealed record SchemaShape(string TypeName, string DisplayName, bool IsValueType, EquatableArray<ColumnShape> Columns, long AvailableAfterTicks)
{
    /// <summary>The event id, or null.</summary>
    public ColumnShape? EventId => FindRole(ColumnRole.EventId);

    /// <summary>The event time, or null.</summary>
    public ColumnShape? EventTime => FindRole(ColumnRole.EventTime);

    /// <summary>The label, or null.</summary>
    public ColumnShape? Label => FindRole(ColumnRole.Label);

    /// <summary>The entity keys in order.</summary>
    public IEnumerable<ColumnShape> Keys => Columns.Where(column => column.Role == ColumnRole.EntityKey);

    /// <summary>The column of a property name, or null.</summary>
    public ColumnShape? Find(string name)
    {
        foreach (ColumnShape column in Columns)
        {
            if (column.Name == name) return column;
        }

        return null;
    }

    /// <summary>The ordinal of a property name, or −1.</summary>
    public int OrdinalOf(string name)
    {
        int ordinal = 0;
        foreach (ColumnShape column in Columns)
        {
            if (column.Name == name) return ordinal;
            ordinal++;
        }

        return -1;
    }

    private ColumnShape? FindRole(ColumnRole role)
    {
        foreach (ColumnShape column in Columns)
        {
            if (column.Role == role) return column;
        }

        return null;
    }
}
