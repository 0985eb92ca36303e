namespace PipelineDsl.Testing.Probing;

/// <summary>A column whose values can be copied from row to row and replaced by others that its data or schema knows.</summary>
internal abstract class AlterableColumn<TRow>(ColumnDescription description)
{
    public ColumnDescription Description { get; } = description;

    /// <summary>A column by the exact type of its property.</summary>
    public static AlterableColumn<TRow> Create(RowSchema<TRow> schema, ColumnDescription column)
    {
        Type exact = column is { IsNullable: true, ValueType.IsValueType: true } ? typeof(Nullable<>).MakeGenericType(column.ValueType) : column.ValueType;
        Type type = typeof(AlterableColumn<,>).MakeGenericType(typeof(TRow), exact);
        return (AlterableColumn<TRow>)Activator.CreateInstance(type, schema, column)!;
    }

    /// <summary>Remembers a row's value as one that others may take.</summary>
    public abstract void Learn(in TRow row);

    /// <summary>Sets the row's own value.</summary>
    public abstract void Copy(in TRow row, RowBuilder<TRow> builder);

    /// <summary>Sets another value than the row's own. False, and the row's own, when there is none.</summary>
    public abstract bool TryAlter(in TRow row, RowBuilder<TRow> builder, bool preferNull, ref ProbeRandom random);
}

/// <summary>A column of a type.</summary>
internal sealed class AlterableColumn<TRow, TValue>(RowSchema<TRow> schema, ColumnDescription description) : AlterableColumn<TRow>(description)
{
    private const int MostValues = 64;

    private readonly List<TValue> _values = [];
    private readonly HashSet<TValue> _known = [];

    public override void Learn(in TRow row)
    {
        if (_values.Count == MostValues) return;
        TValue value = schema.Get<TValue>(in row, Description.Ordinal);
        if (value is not null && _known.Add(value)) _values.Add(value);
    }

    public override void Copy(in TRow row, RowBuilder<TRow> builder) => builder.Set(Description.Ordinal, schema.Get<TValue>(in row, Description.Ordinal));

    public override bool TryAlter(in TRow row, RowBuilder<TRow> builder, bool preferNull, ref ProbeRandom random)
    {
        TValue own = schema.Get<TValue>(in row, Description.Ordinal);
        bool mayBecomeNull = Description.IsNullable && own is not null;
        if (mayBecomeNull && preferNull)
        {
            builder.Set<TValue>(Description.Ordinal, default!);
            return true;
        }

        int first = _values.Count == 0 ? 0 : random.Below(_values.Count);
        for (int i = 0; i < _values.Count; i++)
        {
            TValue other = _values[(first + i) % _values.Count];
            if (EqualityComparer<TValue>.Default.Equals(own, other)) continue;
            builder.Set(Description.Ordinal, other);
            return true;
        }

        builder.Set(Description.Ordinal, mayBecomeNull ? default! : own);
        return mayBecomeNull;
    }
}
