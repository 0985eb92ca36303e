using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Rows;

/// <summary>The schema written by hand, which is the shape of the generated ones.</summary>
public class RowSchemaTests
{
    private static readonly Payment Row = new()
    {
        Id = 1,
        At = new DateTime(2018, 6, 15, 0, 2, 14, DateTimeKind.Utc),
        CardId = 107,
        TerminalId = 2706,
        Amount = 24.01f,
        Country = "DE",
        Refunded = 3.5f,
        IsFraud = true,
    };

    [Fact]
    public void Get_OtherType_NamesColumnAndTypes()
    {
        Assert.Equal(107, Payment.Schema.Get<long>(in Row, 2));
        Assert.Equal("DE", Payment.Schema.Get<string?>(in Row, 5));
        Assert.Equal(3.5f, Payment.Schema.Get<float?>(in Row, 6));

        InvalidCastException error = Assert.Throws<InvalidCastException>(() => Payment.Schema.Get<float>(in Row, 6));
        Assert.Equal("Column Refunded: a value of type float? cannot be used as float.", error.Message);
        error = Assert.Throws<InvalidCastException>(() => Payment.Schema.CreateBuilder().Set(1, 5));
        Assert.Equal("Column At: a value of type int cannot be used as DateTime.", error.Message);
    }

    [Fact]
    public void Builder_SetColumns_MakesTheRow()
    {
        RowBuilder<Payment> builder = Payment.Schema.CreateBuilder();
        builder.Reset();
        builder.Set(0, Row.Id);
        builder.Set(1, Row.At);
        builder.Set(2, Row.CardId);
        builder.Set(3, Row.TerminalId);
        builder.Set(4, Row.Amount);
        builder.Set(5, Row.Country);
        builder.Set(6, Row.Refunded);
        builder.Set(7, Row.IsFraud);
        Assert.True(builder.TryBuild(out Payment built, out _));
        Assert.Equal(Row, built);

        builder.Reset();
        builder.Set(0, 2L);
        Assert.False(builder.TryBuild(out _, out RowFault fault));
        Assert.Equal(new RowFault(1, "has no value"), fault);
    }

    [Fact]
    public void Builder_AfterReset_KeepsNothing()
    {
        RowBuilder<Payment> builder = Payment.Schema.CreateBuilder();
        foreach (int columns in new[] { 8, 5 })
        {
            builder.Reset();
            char[] text = new char[64];
            for (int column = 0; column < columns; column++)
            {
                Assert.True(Payment.Schema.TryFormat(in Row, column, text, out int length));
                Assert.True(builder.TryParse(column, text.AsSpan(0, length), out string? reason), reason);
            }

            Assert.True(builder.TryBuild(out Payment built, out _));
            Assert.Equal(columns == 8 ? Row : Row with { Country = null, Refunded = null, IsFraud = null }, built);
        }
    }

    [Fact]
    public void EventTicks_OfTimes_AreUtc()
    {
        Assert.Equal(DateTime.UnixEpoch.Ticks, EventTicks.Of(DateTime.UnixEpoch));
        Assert.Equal(DateTime.UnixEpoch.Ticks, EventTicks.Of(new DateTimeOffset(1970, 1, 1, 2, 0, 0, TimeSpan.FromHours(2))));
        Assert.Equal(DateTime.UnixEpoch.Ticks, EventTicks.Of(new DateOnly(1970, 1, 1)));
        Assert.Throws<RowFormatException>(() => EventTicks.Of(new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Local)));
    }
}
