using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>A schema as declared: columns in source order, with roles and availability.</summary>
/// <param name="Name">The row type's full name.</param>
/// <param name="Columns">The columns in declaration order.</param>
/// <param name="AvailableAfter">How long after its event time a row becomes visible.</param>
/// <param name="Fingerprint">A hash over names, types, roles and availability: saved state of another fingerprint is refused.</param>
public sealed record SchemaDescription(string Name, ImmutableArray<ColumnDescription> Columns, TimeSpan AvailableAfter, ulong Fingerprint)
{
    /// <summary>The column of a property name, or null.</summary>
    public ColumnDescription? Find(string name)
    {
        foreach (ColumnDescription column in Columns)
        {
            if (column.Name == name) return column;
        }

        return null;
    }
}
