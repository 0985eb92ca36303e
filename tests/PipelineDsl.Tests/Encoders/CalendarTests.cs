using CsCheck;

namespace PipelineDsl.Tests.Encoders;

public class CalendarTests
{
    private const CalendarParts All = (CalendarParts)511;

    private static readonly Gen<DateTime> Time = Gen.Long[0, DateTime.MaxValue.Ticks].Select(ticks => new DateTime(ticks, DateTimeKind.Utc));

    [Fact]
    public void Numbers_AnyTime_EqualDateTimesParts() => Time.Sample(time =>
    {
        CalendarEncoder encoder = new CalendarAttribute(All) { As = CalendarForm.Number }.Create();
        Assert.Equal(Parts(time).Select(part => (float)part.Value), CategoryFitting.Encode(encoder, time, 9));
    });

    [Fact]
    public void Cyclic_AnyTime_AreSineAndCosine() => Time.Sample(time =>
    {
        float[] slots = CategoryFitting.Encode(new CalendarAttribute(All).Create(), time, 18);
        (int Value, int First, int Count)[] parts = Parts(time);
        for (int i = 0; i < parts.Length; i++)
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * (parts[i].Value - parts[i].First) / parts[i].Count);
            Assert.Equal(sin, slots[2 * i], 1e-7);
            Assert.Equal(cos, slots[(2 * i) + 1], 1e-7);
        }
    });

    [Fact]
    public void OneHot_AnyTime_SetsThePartsSlot() => Time.Sample(time =>
    {
        (int Value, int First, int Count)[] parts = Parts(time);
        for (int i = 0; i < parts.Length; i++)
        {
            float[] slots = CategoryFitting.Encode(new CalendarOneHotAttribute((CalendarParts)(1 << i)).Create(), time, parts[i].Count);
            Assert.Equal(parts[i].Value - parts[i].First, Array.IndexOf(slots, 1f));
            Assert.Equal(1, slots.Sum());
        }
    });

    [Fact]
    public void Missing_EachForm_IsWhatIsSaid()
    {
        Assert.Equal([0, 0], CategoryFitting.Encode(new CalendarAttribute(CalendarParts.Hour).Create(), (DateTime?)null, 2));
        Assert.Equal([-1], CategoryFitting.Encode(new CalendarAttribute(CalendarParts.Hour) { As = CalendarForm.Number }.Create(), (DateTime?)null, 1));
        Assert.Equal([float.NaN], CategoryFitting.Encode(new CalendarAttribute(CalendarParts.Month) { As = CalendarForm.Number, Missing = float.NaN }.Create(), (DateTime?)null, 1));
        Assert.Equal(new float[7], CategoryFitting.Encode(new CalendarOneHotAttribute(CalendarParts.DayOfWeek).Create(), (DateTime?)null, 7));
    }

    [Fact]
    public void Zone_Summer_IsTheClockOnTheWall()
    {
        var july = new DateTime(2024, 7, 6, 22, 30, 0, DateTimeKind.Utc);
        CalendarEncoder berlin = new CalendarAttribute(CalendarParts.Hour | CalendarParts.DayOfWeek | CalendarParts.DayOfMonth) { As = CalendarForm.Number, Zone = "Europe/Berlin" }.Create();
        Assert.Equal([0, 6, 7], CategoryFitting.Encode(berlin, july, 3));
        Assert.Equal([1, 6, 31], CategoryFitting.Encode(berlin, new DateTime(2023, 12, 31, 0, 30, 0, DateTimeKind.Utc), 3));
        CategoryFitting.Encode(berlin, DateTime.MaxValue, 3);
        Assert.Throws<TimeZoneNotFoundException>(() => new CalendarAttribute(CalendarParts.Hour) { Zone = "Nowhere/At_All" }.Create());
    }

    [Fact]
    public void Options_Strange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarAttribute(CalendarParts.None).Create());
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarAttribute((CalendarParts)1024).Create());
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarOneHotAttribute(CalendarParts.Hour | CalendarParts.Month).Create());
    }

    [Fact]
    public void SlotNames_EachForm_SayThePart()
    {
        CalendarEncoder cyclic = new CalendarAttribute(CalendarParts.Month | CalendarParts.Hour).Create();
        Assert.Equal(["hour sin", "hour cos", "month sin", "month cos"], Enumerable.Range(0, 4).Select(cyclic.SlotName));
        Assert.Equal("month 12", new CalendarOneHotAttribute(CalendarParts.Month).Create().SlotName(11));
    }

    private static (int Value, int First, int Count)[] Parts(DateTime time)
    {
        int day = ((int)time.DayOfWeek + 6) % 7;
        return
        [
            (time.Hour, 0, 24), (day, 0, 7), (day >= 5 ? 1 : 0, 0, 2), ((day * 24) + time.Hour, 0, 168), (time.Minute, 0, 60),
            (time.Day, 1, 31), (time.DayOfYear, 1, 366), (time.Month, 1, 12), ((time.Month + 2) / 3, 1, 4),
        ];
    }
}
