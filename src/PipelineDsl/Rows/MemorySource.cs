using System.Collections;

namespace PipelineDsl;

/// <summary>Rows in memory as a source.</summary>
internal sealed class MemorySource<TRow>(IEnumerable<TRow> rows, RowSchema<TRow> schema, string name) : IRowSource<TRow>
{
    public string Name => name;

    public RowSchema<TRow> Schema => schema;

    public Quarantine Quarantine { get; } = new(name, 0);

    public IEnumerator<TRow> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public async IAsyncEnumerator<TRow> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (TRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
