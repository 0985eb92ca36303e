using System.Globalization;
using CsCheck;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Rows;

public class ColumnTextTests
{
    public enum Color : byte
    {
        Red = 1,
        Green = 2,
        Blue = 3,
    }

    [Flags]
    public enum Access
    {
        None = 0,
        Read = 1,
        Write = 4,
    }

    private delegate bool Parser<T>(ReadOnlySpan<char> text, out T value, out string? reason);

    private delegate bool Formatter<T>(T value, Span<char> destination, out int charsWritten);

    [Fact]
    public void TryParse_PlainDecimals_AreRoundedAsByTheLibrary() =>
        (from sign in Gen.OneOf("", "-")
         from whole in Gen.String[Gen.Char['0', '9'], 0, 18]
         from point in Gen.OneOf("", ".")
         from fraction in Gen.String[Gen.Char['0', '9'], 0, 18]
         select sign + whole + point + (point == "" ? "" : fraction))
        .Sample(
            text =>
            {
                bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double expected);
                Assert.Equal(isNumber, ColumnText.TryParse(text, out double value, out string? reason));
                Assert.Equal(isNumber, reason is null);
                Assert.Equal(isNumber, ColumnText.TryParse(text, out float single, out _));
                if (!isNumber) return;
                Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
                Assert.Equal(BitConverter.SingleToInt32Bits(float.Parse(text, CultureInfo.InvariantCulture)), BitConverter.SingleToInt32Bits(single));
            },
            iter: 20_000);

    [Theory]
    [InlineData("16777217", 16777216f)]
    [InlineData("16777219", 16777220f)]
    [InlineData("0.1", 0.1f)]
    [InlineData("1.17549435E-38", 1.17549435E-38f)]
    [InlineData(" 1.5 ", 1.5f)]
    [InlineData("+2", 2f)]
    [InlineData(".5", .5f)]
    [InlineData("5.", 5f)]
    [InlineData("NaN", float.NaN)]
    [InlineData("nan", float.NaN)]
    [InlineData("Infinity", float.PositiveInfinity)]
    [InlineData("-inf", float.NegativeInfinity)]
    [InlineData("INF", float.PositiveInfinity)]
    [InlineData("3.4028235677973366e38", float.MaxValue)]
    [InlineData("3.4028235677973367e38", float.PositiveInfinity, false)]
    public void TryParse_Float_TakesTheseForms(string text, float expected, bool fits = true)
    {
        Assert.Equal(fits, ColumnText.TryParse(text, out float value, out string? reason));
        if (fits)
            Assert.Equal(expected, value);
        else
            Assert.Equal($"\"{text}\" does not fit a float (up to 3.4028235E+38)", reason);
    }

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "byte", "300", "\"300\" does not fit a byte (0 to 255)" },
        { "byte", "-1", "\"-1\" does not fit a byte (0 to 255)" },
        { "sbyte", "128", "\"128\" does not fit a sbyte (-128 to 127)" },
        { "short", "40000", "\"40000\" does not fit a short (-32768 to 32767)" },
        { "ushort", "70000", "\"70000\" does not fit a ushort (0 to 65535)" },
        { "int", "2147483648", "\"2147483648\" does not fit an int (-2147483648 to 2147483647)" },
        { "uint", "4294967296", "\"4294967296\" does not fit a uint (0 to 4294967295)" },
        { "ulong", "18446744073709551616", "\"18446744073709551616\" does not fit a ulong (0 to 18446744073709551615)" },
        { "long", "abc", "\"abc\" is not a whole number" },
        { "long", "1.0", "\"1.0\" is not a whole number" },
        { "long", "1,000", "\"1,000\" is not a whole number" },
        { "long", "-", "\"-\" is not a whole number" },
        { "long", "", "is empty" },
        { "long", "  ", "is empty" },
        { "double", "1e400", "\"1e400\" does not fit a double (up to 1.7976931348623157E+308)" },
        { "double", "12,5", "\"12,5\" is not a number" },
        { "double", "1 000", "\"1 000\" is not a number" },
        { "double", "--1", "\"--1\" is not a number" },
        { "double", ".", "\".\" is not a number" },
        { "double", "", "is empty" },
        { "decimal", "1e30", "\"1e30\" does not fit a decimal (up to 79228162514264337593543950335)" },
        { "decimal", "NaN", "\"NaN\" is not a number" },
        { "bool", "2", "\"2\" is not true or false" },
        { "bool", "", "is empty" },
        { "char", "ab", "\"ab\" is not a single character" },
        { "char", "", "is empty" },
        { "guid", "123", "\"123\" is not a GUID" },
        { "color", "Pink", "\"Pink\" is not one of Red, Green, Blue" },
        { "color", "9", "\"9\" is not one of Red, Green, Blue" },
        { "color", "Red, Green", "\"Red, Green\" is not one of Red, Green, Blue" },
        { "color", "300", "\"300\" is not one of Red, Green, Blue" },
        { "color", "", "is empty" },
        { "access", "2", "\"2\" is not one of None, Read, Write" },
        { "time", "2018-06-15T24:00:00", "\"2018-06-15T24:00:00\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "time", "2018-06-15T00:00:60", "\"2018-06-15T00:00:60\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "time", "2018-06-15T00:00:00.", "\"2018-06-15T00:00:00.\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "time", "2018-06-15T", "\"2018-06-15T\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "time", "2018-06-15T00:00:00 Z", "\"2018-06-15T00:00:00 Z\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "time", "2018-06-15T00:00:00+", "\"2018-06-15T00:00:00+\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "time", "2018-06-15T00:00:00+02:", "\"2018-06-15T00:00:00+02:\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "time", "0000-01-01", "\"0000-01-01\" is not an ISO 8601 date and time such as 2018-06-15T00:02:14Z" },
        { "time", "0001-01-01T00:00:00+01:00", "\"0001-01-01T00:00:00+01:00\" is before year 1 or after year 9999 in UTC" },
        { "time", "9999-12-31T23:59:59-01:00", "\"9999-12-31T23:59:59-01:00\" is before year 1 or after year 9999 in UTC" },
        { "time", "", "is empty" },
        { "day", "2018-06-15T00:00", "\"2018-06-15T00:00\" is not an ISO 8601 date such as 2018-06-15" },
        { "hour", "25:00", "\"25:00\" is not a time of day such as 00:02:14" },
        { "long", "line\nbreak\tand \u0001", "\"line\\nbreak\\tand \\u0001\" is not a whole number" },
        { "long", "0123456789012345678901234567890123456789x", "\"0123456789012345678901234567890123456789…\" is not a whole number" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void TryParse_WhatDoesNotFit_IsRefusedWithAReason(string type, string text, string expected)
    {
        string? reason = type switch
        {
            "byte" => Reason<byte>(ColumnText.TryParse),
            "sbyte" => Reason<sbyte>(ColumnText.TryParse),
            "short" => Reason<short>(ColumnText.TryParse),
            "ushort" => Reason<ushort>(ColumnText.TryParse),
            "int" => Reason<int>(ColumnText.TryParse),
            "uint" => Reason<uint>(ColumnText.TryParse),
            "long" => Reason<long>(ColumnText.TryParse),
            "ulong" => Reason<ulong>(ColumnText.TryParse),
            "double" => Reason<double>(ColumnText.TryParse),
            "decimal" => Reason<decimal>(ColumnText.TryParse),
            "bool" => Reason<bool>(ColumnText.TryParse),
            "char" => Reason<char>(ColumnText.TryParse),
            "guid" => Reason<Guid>(ColumnText.TryParse),
            "color" => Reason<Color>(ColumnText.TryParseEnum),
            "access" => Reason<Access>(ColumnText.TryParseEnum),
            "time" => Reason<DateTime>(ColumnText.TryParse),
            "day" => Reason<DateOnly>(ColumnText.TryParse),
            _ => Reason<TimeOnly>(ColumnText.TryParse),
        };

        Assert.Equal(expected, reason);

        string? Reason<T>(Parser<T> parse)
        {
            Assert.False(parse(text, out _, out string? why));
            return why;
        }
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData(" Yes ", true)]
    [InlineData("no", false)]
    public void TryParse_Bool_TakesTheseWords(string text, bool expected)
    {
        Assert.True(ColumnText.TryParse(text, out bool value, out _));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void TryParse_Enum_TakesNamesInAnyCaseAndNumbers()
    {
        Assert.Equal(Color.Green, Parse<Color>(ColumnText.TryParseEnum, "gREEN"));
        Assert.Equal(Color.Blue, Parse<Color>(ColumnText.TryParseEnum, "3"));
        Assert.Equal(Access.Read | Access.Write, Parse<Access>(ColumnText.TryParseEnum, "read, WRITE"));
        Assert.Equal(Access.Read | Access.Write, Parse<Access>(ColumnText.TryParseEnum, "5"));
        Assert.Null(Parse<Color?>(ColumnText.TryParseEnumOrNull, " "));
        Assert.Equal(Color.Red, Parse<Color?>(ColumnText.TryParseEnumOrNull, "Red"));
    }

    [Theory]
    [InlineData("2018-06-15", "2018-06-15T00:00:00.0000000")]
    [InlineData("2018-06-15T00:02", "2018-06-15T00:02:00.0000000")]
    [InlineData("2018-06-15t00:02:14z", "2018-06-15T00:02:14.0000000")]
    [InlineData(" 2018-06-15 00:02:14.5 ", "2018-06-15T00:02:14.5000000")]
    [InlineData("2018-06-15T00:02:14,123456789Z", "2018-06-15T00:02:14.1234567")]
    [InlineData("2018-06-15T00:02:14+02:00", "2018-06-14T22:02:14.0000000")]
    [InlineData("2018-06-15T00:02:14-0530", "2018-06-15T05:32:14.0000000")]
    [InlineData("2018-06-15T23:02:14-01", "2018-06-16T00:02:14.0000000")]
    [InlineData("2020-02-29T00:00:00", "2020-02-29T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.9999999", "9999-12-31T23:59:59.9999999")]
    public void TryParse_Time_TakesIso8601AndIsUtc(string text, string expected)
    {
        DateTime time = Parse<DateTime>(ColumnText.TryParse, text);

        Assert.Equal(expected, time.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Utc, time.Kind);
        Assert.Equal(time, Parse<DateTimeOffset>(ColumnText.TryParse, text).UtcDateTime);
    }

    [Fact]
    public void TryParse_AnyTimeOfTheLibrary_IsReadTheSame() =>
        Gen.DateTimeOffset.Select(Gen.OneOf("O", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:sszz", "yyyy-MM-ddTHH:mm"))
            .Sample((time, format) =>
            {
                string text = time.ToString(format, CultureInfo.InvariantCulture);
                DateTimeOffset expected = DateTimeOffset.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                Assert.Equal(expected, Parse<DateTimeOffset>(ColumnText.TryParse, text));
                Assert.Equal(expected.UtcDateTime, Parse<DateTime>(ColumnText.TryParse, text));
                Assert.Equal(expected.Offset, Parse<DateTimeOffset>(ColumnText.TryParse, text).Offset);
            });

    public static TheoryData<string> Cultures => ["", "de-DE", "fi-FI", "tr-TR", "ar-SA", "fa-IR"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void TryFormat_ThenTryParse_GivesTheSameInAnyCulture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            RoundTrip(Gen.Bool, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.Char, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.String, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.Long, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.ULong, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.Double, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.Float, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.Decimal, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.Guid, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.DateTime.Select(time => new DateTime(time.Ticks)), ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.DateTimeOffset, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.DateOnly, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.TimeOnly, ColumnText.TryFormat, ColumnText.TryParse);
            RoundTrip(Gen.OneOf(Color.Red, Color.Green, Color.Blue), ColumnText.TryFormatEnum, ColumnText.TryParseEnum);
            RoundTrip(Gen.OneOf(Access.None, Access.Read, Access.Read | Access.Write), ColumnText.TryFormatEnum, ColumnText.TryParseEnum);
            RoundTrip(Gen.Double.Nullable(), ColumnText.TryFormat, ColumnText.TryParseOrNull);
            RoundTrip(Gen.Long.Nullable(), ColumnText.TryFormat, ColumnText.TryParseOrNull);
            RoundTrip(Gen.Bool.Nullable(), ColumnText.TryFormat, ColumnText.TryParseOrNull);
            RoundTrip(Gen.Guid.Nullable(), ColumnText.TryFormat, ColumnText.TryParseOrNull);
            RoundTrip(Gen.DateOnly.Nullable(), ColumnText.TryFormat, ColumnText.TryParseOrNull);
            RoundTrip<Color?>(Gen.OneOf<Color?>(null, Color.Red), ColumnText.TryFormatEnum, ColumnText.TryParseEnumOrNull);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TryFormat_SpecialNumbers_AreKept()
    {
        Span<char> text = stackalloc char[32];
        foreach (double value in new[] { -0d, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue })
        {
            Assert.True(ColumnText.TryFormat(value, text, out int length));
            Assert.True(ColumnText.TryParse(text[..length], out double back, out _));
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(back));
        }
    }

    [Fact]
    public void TryFormat_ShortDestination_IsRefused()
    {
        Assert.False(ColumnText.TryFormat(12345, stackalloc char[4], out int length));
        Assert.Equal(0, length);
        Assert.False(ColumnText.TryFormat("abc", stackalloc char[2], out length));
        Assert.Equal(0, length);
        Assert.False(ColumnText.TryFormat(DateTime.UnixEpoch, stackalloc char[10], out _));
    }

    [Fact]
    public void TryFormat_LocalTime_IsRefused()
    {
        DateTime local = new(2018, 6, 15, 1, 2, 3, DateTimeKind.Local);

        RowFormatException error = Assert.Throws<RowFormatException>(() => ColumnText.TryFormat(local, new char[40], out _));

        Assert.Equal("The time 2018-06-15T01:02:03 is a local time, and event times are UTC. Convert it with ToUniversalTime() or use DateTimeOffset.", error.Message);
    }

    [Fact]
    public void TryParse_Text_IsKeptAsItIsAndPooled()
    {
        Assert.Equal(" a ", Parse<string>(ColumnText.TryParse, " a "));
        Assert.Same("", Parse<string>(ColumnText.TryParse, ""));
        Assert.Null(Parse<string?>(ColumnText.TryParseOrNull, ""));
        Assert.Equal(" ", Parse<string?>(ColumnText.TryParseOrNull, " "));
        Assert.Same(Parse<string>(ColumnText.TryParse, "Österreich"), Parse<string?>(ColumnText.TryParseOrNull, "Österreich"));
    }

    [Fact]
    public void TryParse_Numbers_AllocatesNothing()
    {
        string[] texts = ["12345", "24.01", "2018-06-15T00:02:14.5Z", "true", "DE"];
        ParseAll();
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 1000; i++)
            ParseAll();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void ParseAll()
        {
            bool all = ColumnText.TryParse(texts[0], out long _, out _) & ColumnText.TryParse(texts[1], out float _, out _)
                & ColumnText.TryParse(texts[2], out DateTime _, out _) & ColumnText.TryParseOrNull(texts[3], out bool? _, out _)
                & ColumnText.TryParseOrNull(texts[4], out string? _, out _);
            if (!all) throw new InvalidOperationException();
        }
    }

    private static T Parse<T>(Parser<T> parse, string text)
    {
        Assert.True(parse(text, out T value, out string? reason), reason);
        Assert.Null(reason);
        return value;
    }

    private static void RoundTrip<T>(Gen<T> values, Formatter<T> format, Parser<T> parse) => values.Sample(
        value =>
        {
            char[] text = new char[1024];
            Assert.True(format(value, text, out int length));
            Assert.True(parse(text.AsSpan(0, length), out T back, out string? reason), reason);
            Assert.Equal(value, back);
        },
        iter: 300,
        threads: 1);
}
