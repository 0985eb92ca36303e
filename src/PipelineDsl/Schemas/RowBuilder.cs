using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl;

/// <summary>Collects the values of one row by column ordinal and makes the row. Reused from row to row; not for concurrent use.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public abstract class RowBuilder<TRow>
{
    /// <summary>Forgets all values set so far.</summary>
    public abstract void Reset();

    /// <summary>Parses a column from text, invariant culture. Empty text is null where the column may be null.</summary>
    /// <param name="column">The column's ordinal in the schema.</param>
    /// <param name="text">The field's text, unquoted.</param>
    /// <param name="reason">Why the text does not fit, in words that can be shown: <c>"12,5" is not a number</c>.</param>
    public abstract bool TryParse(int column, ReadOnlySpan<char> text, [NotNullWhen(false)] out string? reason);

    /// <summary>Sets a column. <typeparamref name="TValue"/> is the property's exact type.</summary>
    /// <exception cref="InvalidCastException">The column has another type; the message names both.</exception>
    public abstract void Set<TValue>(int column, TValue value);

    /// <summary>Makes the row from what was set and validates it.</summary>
    /// <returns>False with the fault when a required column was not set or the row is not valid.</returns>
    public abstract bool TryBuild([MaybeNullWhen(false)] out TRow row, out RowFault fault);
}
