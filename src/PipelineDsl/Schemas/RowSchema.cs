namespace PipelineDsl;

/// <summary>
/// Typed access to the columns of a row by ordinal. The generator emits one for every schema; sources, sinks and state use it and
/// know nothing else of the row. Instances are stateless and safe for concurrent use.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
public abstract class RowSchema<TRow>
{
    /// <summary>Columns, roles, availability and fingerprint.</summary>
    public abstract SchemaDescription Description { get; }

    /// <summary>A new mutable builder, to be reused from row to row by one reader.</summary>
    public abstract RowBuilder<TRow> CreateBuilder();

    /// <summary>The value of a column. <typeparamref name="TValue"/> is the property's exact type.</summary>
    /// <exception cref="InvalidCastException">The column has another type; the message names both.</exception>
    public abstract TValue Get<TValue>(in TRow row, int column);

    /// <summary>Writes a column's value in the invariant, round-trip form that <see cref="RowBuilder{TRow}.TryParse"/> reads; nothing for null.</summary>
    /// <returns>False when <paramref name="destination"/> is too short.</returns>
    public abstract bool TryFormat(in TRow row, int column, Span<char> destination, out int charsWritten);

    /// <summary>The row's event time in ticks (UTC); 0 for a schema without an event time.</summary>
    public abstract long GetEventTicks(in TRow row);

    /// <summary>The label as a number: 0 or 1 for booleans, NaN when null or when the schema has no label.</summary>
    public abstract double GetLabel(in TRow row);

    /// <summary>A stable hash over all columns, equal for equal rows in every process.</summary>
    public abstract ulong Hash(in TRow row);

    /// <summary>
    /// Checks the DataAnnotations of the schema (<c>[Range]</c>, <c>[StringLength]</c>, <c>[AllowedValues]</c>, <c>[RegularExpression]</c>, …),
    /// each compared in the column's own type.
    /// </summary>
    /// <returns>False with the first fault when the row does not satisfy them.</returns>
    public abstract bool Validate(in TRow row, out RowFault fault);

    /// <summary>
    /// The <paramref name="index"/>-th of the synthetic rows that saved state is probed with: valid by the schema's annotations, times
    /// ascending, few distinct keys, nulls where allowed. The same in every process and version.
    /// </summary>
    public abstract TRow Synthesize(int index);
}
