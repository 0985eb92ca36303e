namespace PipelineDsl;

/// <summary>Makes sources of rows that are in memory.</summary>
public static class RowSource
{
    /// <summary>A source over rows that are in memory or made on the fly; each enumeration enumerates them anew.</summary>
    /// <param name="rows">The rows, in order.</param>
    /// <param name="name">What to call them in messages.</param>
    public static IRowSource<T> From<T>(IEnumerable<T> rows, string name = "rows")
        where T : IFeatureSchema<T>
        => From(rows, T.RowSchema, name);

    /// <summary>A source over rows whose schema is declared apart from them.</summary>
    /// <param name="rows">The rows, in order.</param>
    /// <param name="schema">Their schema.</param>
    /// <param name="name">What to call them in messages.</param>
    public static IRowSource<T> From<T>(IEnumerable<T> rows, RowSchema<T> schema, string name = "rows")
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(name);
        return new MemorySource<T>(rows, schema, name);
    }
}
