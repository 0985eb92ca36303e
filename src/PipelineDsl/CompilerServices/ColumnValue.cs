using System.Runtime.CompilerServices;

namespace PipelineDsl.CompilerServices;

/// <summary>Moves a column's value between its own type and a type argument without boxing. Called by generated code.</summary>
public static class ColumnValue
{
    /// <summary>The value itself where the two types are the same; the check is folded away by the compiler.</summary>
    /// <param name="value">The value as it is.</param>
    /// <param name="column">The column's name, for the message.</param>
    /// <exception cref="InvalidCastException">The types differ; the message names both.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTo As<TFrom, TTo>(TFrom value, string column)
    {
        if (typeof(TFrom) == typeof(TTo)) return Unsafe.As<TFrom, TTo>(ref value);
        throw Mismatch(column, typeof(TFrom), typeof(TTo));
    }

    private static InvalidCastException Mismatch(string column, Type from, Type to) =>
        new($"Column {column}: a value of type {TypeName.Of(from)} cannot be used as {TypeName.Of(to)}.");
}
