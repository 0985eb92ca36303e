using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Hashes what saved state depends on. Not part of it: annotations, the order of attributes, how a row is made.</summary>
internal static class SchemaFingerprint
{
    public static ulong Of(DeclaredType type, List<ColumnModel> columns, long availableAfterTicks)
    {
        var hash = new StableHash();
        hash.Add(type.FullName);
        hash.Add(availableAfterTicks);
        hash.Add(columns.Count);
        foreach (ColumnModel column in columns)
        {
            hash.Add(column.Name);
            hash.Add(column.SourceName);
            hash.Add(column.Type.Name);
            hash.Add(column.Type.IsNullable);
            hash.Add((long)column.Role);
            hash.Add(column.AvailableAfterTicks);
        }

        return hash.ToHash();
    }
}
