namespace PipelineDsl.CompilerServices;

/// <summary>The synthetic rows that saved state is probed with.</summary>
public static class ProbeRows
{
    /// <summary>How many rows a probe has.</summary>
    public const int Count = 64;

    /// <summary>The rows, the same in every process.</summary>
    public static TRow[] Of<TRow>(RowSchema<TRow> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var rows = new TRow[Count];
        for (int i = 0; i < rows.Length; i++) rows[i] = schema.Synthesize(i);
        return rows;
    }
}
