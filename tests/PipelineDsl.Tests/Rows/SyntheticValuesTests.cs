using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Rows;

public class SyntheticValuesTests
{
    private const int Rows = 4000;

    [Fact]
    public void Values_OfTheSameRowAndColumn_AreTheSameInEveryVersion()
    {
        // Pinned: saved state is probed with these rows. They must never change.
        RowHash hash = default;
        for (int row = 0; row < 64; row++)
        {
            SyntheticValues values = new(row, 5);
            hash.Add(Payment.Schema.Hash(Payment.Schema.Synthesize(row)));
            hash.Add(values.Number(long.MinValue, long.MaxValue));
            hash.Add(values.Number(0UL, ulong.MaxValue));
            hash.Add(values.Number(double.MinValue, double.MaxValue));
            hash.Add(values.Number(decimal.MinValue, decimal.MaxValue));
            hash.Add(values.Text());
            hash.Add(values.TextKey());
            hash.Add(values.Character());
            hash.Add(values.GuidValue());
            hash.Add(values.GuidKey());
            hash.Add(values.Time());
            hash.Add(values.TimeOfDay());
            hash.Add((long)values.EnumValue<DayOfWeek>());
        }

        Assert.Equal(13962791923889095958UL, hash.ToHash());
    }

    [Fact]
    public void Number_StaysInRangeAndMeetsItsEnds()
    {
        CheckRange(values => values.Number(-5L, 300L), -5L, 300L, 20);
        CheckRange(values => values.Number(long.MinValue, long.MaxValue), long.MinValue, long.MaxValue, 100);
        CheckRange(values => values.Number(7L, 7L), 7L, 7L, 1);
        CheckRange(values => values.Number(0UL, ulong.MaxValue), 0UL, ulong.MaxValue, 100);
        CheckRange(values => values.Number(10UL, 20UL), 10UL, 20UL, 10);
        CheckRange(values => values.Number(0d, 1e6), 0d, 1e6, 1000);
        CheckRange(values => values.Number(double.MinValue, double.MaxValue), double.MinValue, double.MaxValue, 1000);
        CheckRange(values => values.Number(-3d, -2d), -3d, -2d, 10);
        CheckRange(values => values.Number(0f, 1e6f), 0f, 1e6f, 1000);
        CheckRange(values => values.Number(float.MinValue, float.MaxValue), float.MinValue, float.MaxValue, 1000);
        CheckRange(values => values.Number(0.1m, 99.9m), 0.1m, 99.9m, 100);
        CheckRange(values => values.Number(decimal.MinValue, decimal.MaxValue), decimal.MinValue, decimal.MaxValue, 1000);
    }

    [Fact]
    public void Number_WhereZeroIsAllowed_IsSometimesZero()
    {
        Assert.Contains(Many(values => values.Number(-9d, 9d)), value => value == 0);
        Assert.Contains(Many(values => values.Number(-9L, 9L)), value => value == 0);
        Assert.Contains(Many(values => values.Number(float.MinValue, float.MaxValue)), value => value == 0);
        Assert.DoesNotContain(Many(values => values.Number(double.MinValue, double.MaxValue)), double.IsNaN);
        Assert.DoesNotContain(Many(values => values.Number(double.MinValue, double.MaxValue)), double.IsInfinity);
    }

    [Fact]
    public void IsNull_IsTrueOneTimeInEight() => Assert.InRange(Many(values => values.IsNull()).Count(isNull => isNull), Rows / 8 - 80, Rows / 8 + 80);

    [Fact]
    public void Text_HasALengthInRange()
    {
        Assert.All(Many(values => values.Text(2, 5)), text => Assert.InRange(text.Length, 2, 5));
        Assert.All(Many(values => values.Text(40, 50)), text => Assert.Equal(40, text.Length));
        Assert.All(Many(values => values.Text()), text => Assert.InRange(text.Length, 0, 16));
        Assert.All(Many(values => values.TextKey(3, 3)), text => Assert.Equal(3, text.Length));
        Assert.All(Many(values => values.TextKey(1, 1)), text => Assert.Equal(1, text.Length));
    }

    [Fact]
    public void Keys_AreFewAndAllMet()
    {
        Assert.Equal(7, Many(values => values.Key()).Distinct().Count());
        Assert.Equal([5L, 6L], Many(values => values.Key(5, 6)).Distinct().Order());
        Assert.Equal(7, Many(values => values.TextKey()).Distinct().Count());
        Assert.Equal(7, Many(values => values.TextKey(1, 1)).Distinct().Count());
        Assert.Equal(7, Many(values => values.GuidKey()).Distinct().Count());
    }

    [Fact]
    public void EventTime_Ascends_SomeEqual()
    {
        DateTime[] times = [.. Enumerable.Range(0, 64).Select(SyntheticValues.EventTime)];

        Assert.Equal(times.Order(), times);
        Assert.Equal(8, times.Zip(times.Skip(1)).Count(pair => pair.First == pair.Second));
        Assert.All(times, time => Assert.Equal(DateTimeKind.Utc, time.Kind));
        Assert.InRange(times[63] - times[0], TimeSpan.FromDays(7), TimeSpan.FromDays(60));
    }

    [Fact]
    public void Pick_MeetsAllValues()
    {
        Assert.Equal(["a", "b", "c"], Many(values => values.Pick<string>("a", "b", "c")).Distinct().Order());
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Saturday], Many(values => values.EnumValue<DayOfWeek>()).Distinct().Order().Where(day => day is DayOfWeek.Sunday or DayOfWeek.Saturday));
        Assert.Equal(7, Many(values => values.EnumValue<DayOfWeek>()).Distinct().Count());
    }

    [Fact]
    public void Synthesize_GivesValidRowsWithNullsAndSharedKeys()
    {
        RowSchema<Payment> schema = Payment.Schema;
        Payment[] rows = [.. Enumerable.Range(0, 64).Select(schema.Synthesize)];

        Assert.All(rows, row => Assert.True(schema.Validate(in row, out _)));
        Assert.Equal(rows, Enumerable.Range(0, 64).Select(schema.Synthesize));
        Assert.InRange(rows.Select(row => row.CardId).Distinct().Count(), 2, 7);
        Assert.Contains(rows, row => row.IsFraud is null);
        Assert.Contains(rows, row => row.IsFraud == true);
        Assert.Equal(64, rows.Select(row => schema.Hash(in row)).Distinct().Count());
    }

    private static T[] Many<T>(Func<SyntheticValues, T> make) => [.. Enumerable.Range(0, Rows).Select(row => make(new SyntheticValues(row, 3)))];

    private static void CheckRange<T>(Func<SyntheticValues, T> make, T min, T max, int distinct)
        where T : IComparable<T>
    {
        T[] values = Many(make);
        Assert.All(values, value => Assert.True(value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0, $"{value} is outside {min} to {max}"));
        Assert.Contains(min, values);
        Assert.Contains(max, values);
        Assert.True(values.Distinct().Count() >= distinct);
    }
}
