namespace PipelineDsl;

/// <summary>A source of typed rows that can be read more than once, synchronously or not. Each enumeration opens the source anew.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public interface IRowSource<TRow> : IEnumerable<TRow>, IAsyncEnumerable<TRow>
{
    /// <summary>What to call the source in messages: a file name, a table.</summary>
    string Name { get; }

    /// <summary>The rows' schema.</summary>
    RowSchema<TRow> Schema { get; }

    /// <summary>The rows that did not fit in the latest enumeration. Empty for sources of ready rows.</summary>
    Quarantine Quarantine { get; }

    /// <summary>The rows for LINQ, which cannot choose between the two ways of reading by itself.</summary>
    IEnumerable<TRow> AsEnumerable() => this;

    /// <summary>The rows for asynchronous LINQ, which cannot choose between the two ways of reading by itself.</summary>
    IAsyncEnumerable<TRow> AsAsyncEnumerable() => this;
}
