using System.Collections;
using System.Globalization;
using System.Reflection;

namespace PipelineDsl.Generators.Tests.Schemas;

/// <summary>What must hold of every generated schema, checked against reflection over the row's properties.</summary>
internal static class SchemaContract
{
    private const int Rows = 64;

    /// <summary>Checks the schema of a row type that was compiled in memory.</summary>
    public static void Check(Type row) =>
        typeof(SchemaContract).GetMethod(nameof(CheckRow), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(row)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture);

    /// <summary>The schema of a row type.</summary>
    public static RowSchema<TRow> Of<TRow>()
        where TRow : IFeatureSchema<TRow> => TRow.RowSchema;

    private static void CheckRow<TRow>()
        where TRow : IFeatureSchema<TRow>
    {
        RowSchema<TRow> schema = TRow.RowSchema;
        PropertyInfo[] properties = [.. schema.Description.Columns.Select(column => typeof(TRow).GetProperty(column.Name)!)];
        CheckDescription(schema, properties);
        RowBuilder<TRow> reused = schema.CreateBuilder();
        for (int index = 0; index < Rows; index++)
        {
            TRow row = schema.Synthesize(index);
            CheckEqual(row, schema.Synthesize(index), properties);
            Assert.True(schema.Validate(in row, out RowFault fault), $"row {index}: column {fault.Column} {fault.Reason}");
            CheckValues(schema, row, properties);
            TRow read = ReadBack(schema, row, reused);
            CheckEqual(row, read, properties);
            Assert.Equal(schema.Hash(in row), schema.Hash(in read));
            CheckEqual(row, SetBack(schema, row, reused, properties), properties);
        }

        CheckRequired(schema);
        Assert.Throws<ArgumentOutOfRangeException>(() => schema.Get<int>(schema.Synthesize(0), properties.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => reused.Set(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => reused.TryParse(properties.Length, "", out _));
    }

    private static void CheckDescription<TRow>(RowSchema<TRow> schema, PropertyInfo[] properties)
    {
        Assert.Equal(typeof(TRow).FullName!.Replace('+', '.'), schema.Description.Name);
        foreach ((ColumnDescription column, PropertyInfo property) in schema.Description.Columns.Zip(properties))
        {
            Assert.Equal(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, column.ValueType);
            Assert.Equal(new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable, column.IsNullable);
            Assert.Equal(Array.IndexOf(properties, property), column.Ordinal);
        }
    }

    private static void CheckValues<TRow>(RowSchema<TRow> schema, TRow row, PropertyInfo[] properties)
    {
        for (int column = 0; column < properties.Length; column++)
        {
            object? expected = properties[column].GetValue(row);
            Assert.Equal(expected, Get(schema, row, column, properties[column].PropertyType));
            Type other = properties[column].PropertyType == typeof(int) ? typeof(long) : typeof(int);
            Assert.Throws<InvalidCastException>(() => Get(schema, row, column, other));
        }
    }

    private static TRow ReadBack<TRow>(RowSchema<TRow> schema, TRow row, RowBuilder<TRow> builder)
    {
        char[] text = new char[256];
        builder.Reset();
        foreach (ColumnDescription column in schema.Description.Columns)
        {
            Assert.True(schema.TryFormat(in row, column.Ordinal, text, out int length));
            if (length > 0) Assert.False(schema.TryFormat(in row, column.Ordinal, text.AsSpan(0, length - 1), out _));
            if (length == 0 && column.ValueType == typeof(string) && column.IsNullable && schema.Get<string?>(in row, column.Ordinal) is { } empty)
            {
                // The empty text reads as null where a column may be null: not to be told apart in a file.
                builder.Set<string?>(column.Ordinal, empty);
                continue;
            }

            if (column.ValueType == typeof(string) && column.IsNullable && string.IsNullOrWhiteSpace(text.AsSpan(0, length).ToString()) && length > 0)
            {
                builder.Set<string?>(column.Ordinal, text.AsSpan(0, length).ToString());
                continue;
            }

            Assert.True(builder.TryParse(column.Ordinal, text.AsSpan(0, length), out string? reason), $"{column.Name}: {reason}");
        }

        Assert.True(builder.TryBuild(out TRow? read, out RowFault fault), $"column {fault.Column} {fault.Reason}");
        return read!;
    }

    private static TRow SetBack<TRow>(RowSchema<TRow> schema, TRow row, RowBuilder<TRow> builder, PropertyInfo[] properties)
    {
        builder.Reset();
        foreach (ColumnDescription column in schema.Description.Columns)
        {
            PropertyInfo property = properties[column.Ordinal];
            typeof(RowBuilder<TRow>).GetMethod("Set")!.MakeGenericMethod(property.PropertyType).Invoke(builder, [column.Ordinal, property.GetValue(row)]);
        }

        Assert.True(builder.TryBuild(out TRow? read, out _));
        return read!;
    }

    /// <summary>Each required column that is left out is named; the others are not missed.</summary>
    private static void CheckRequired<TRow>(RowSchema<TRow> schema)
    {
        TRow row = schema.Synthesize(1);
        char[] text = new char[256];
        foreach (ColumnDescription left in schema.Description.Columns)
        {
            RowBuilder<TRow> builder = schema.CreateBuilder();
            foreach (ColumnDescription column in schema.Description.Columns.Where(column => column != left))
            {
                schema.TryFormat(in row, column.Ordinal, text, out int length);
                Assert.True(builder.TryParse(column.Ordinal, text.AsSpan(0, length), out _));
            }

            bool built = builder.TryBuild(out _, out RowFault fault);
            Assert.Equal(left.IsRequired, !built);
            if (!built) Assert.Equal(left.Ordinal, fault.Column);
        }
    }

    private static void CheckEqual<TRow>(TRow expected, TRow actual, PropertyInfo[] properties) =>
        Assert.All(properties, property => Assert.Equal(property.GetValue(expected), property.GetValue(actual), ByBits.Instance));

    private static object? Get<TRow>(RowSchema<TRow> schema, TRow row, int column, Type type) =>
        typeof(RowSchema<TRow>).GetMethod("Get")!.MakeGenericMethod(type).Invoke(schema, BindingFlags.DoNotWrapExceptions, null, [row, column], CultureInfo.InvariantCulture);

    private sealed class ByBits : IEqualityComparer<object?>
    {
        public static ByBits Instance { get; } = new();

        public new bool Equals(object? x, object? y) => StructuralComparisons.StructuralEqualityComparer.Equals(x, y);

        public int GetHashCode(object? obj) => obj?.GetHashCode() ?? 0;
    }
}
