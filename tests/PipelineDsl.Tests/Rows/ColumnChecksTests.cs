using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CsCheck;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Rows;

public class ColumnChecksTests
{
    [Fact]
    public void Range_AgreesWithTheAttribute() => Gen.Select(Gen.Double, Gen.Bool, Gen.Bool).Sample((value, minIsExclusive, maxIsExclusive) =>
    {
        RangeAttribute attribute = new(-1d, 100d) { MinimumIsExclusive = minIsExclusive, MaximumIsExclusive = maxIsExclusive };
        foreach (double candidate in new[] { value, -1d, 100d, double.NaN, double.PositiveInfinity, -0d })
        {
            bool expected = attribute.IsValid(candidate);
            Assert.Equal(expected, ColumnChecks.Range(candidate, -1d, 100d, minIsExclusive, maxIsExclusive, out string? reason));
            Assert.Equal(expected, reason is null);
            if (!minIsExclusive && !maxIsExclusive) Assert.Equal(expected, ColumnChecks.Range(candidate, -1d, 100d, out _));
        }
    });

    [Fact]
    public void Range_Reasons_SayWhichEnd()
    {
        Assert.Equal("-3 is below the least allowed 0", Reason(-3f, 0f, 1e6f));
        Assert.Equal("1.5 is above the most allowed 1", Reason(1.5m, 0m, 1m));
        Assert.Equal("NaN is not between 0 and 1", Reason(double.NaN, 0d, 1d));
        Assert.Equal("2017-12-31 is below the least allowed 2018-01-01", Reason(new DateOnly(2017, 12, 31), new DateOnly(2018, 1, 1), new DateOnly(2019, 1, 1)));
        Assert.Equal("2017-12-31T00:00:00 is below the least allowed 2018-01-01T00:00:00", Reason(new DateTime(2017, 12, 31), new DateTime(2018, 1, 1), new DateTime(2019, 1, 1)));
        Assert.False(ColumnChecks.Range(0, 0, 9, true, false, out string? reason));
        Assert.Equal("0 is not above 0", reason);
        Assert.False(ColumnChecks.Range(9, 0, 9, false, true, out reason));
        Assert.Equal("9 is not below 9", reason);

        static string? Reason<T>(T value, T min, T max)
            where T : struct, IComparable<T>, IFormattable
        {
            Assert.False(ColumnChecks.Range(value, min, max, out string? why));
            return why;
        }
    }

    [Fact]
    public void Range_IsComparedInTheColumnsOwnType()
    {
        // 0.1f is above 0.1 as doubles compare, and equal as floats do.
        Assert.True(ColumnChecks.Range(0.1f, 0f, 0.1f, out _));
        Assert.True(ColumnChecks.Range(9_007_199_254_740_993L, 9_007_199_254_740_993L, long.MaxValue, out _));
        Assert.False(ColumnChecks.Range(9_007_199_254_740_992L, 9_007_199_254_740_993L, long.MaxValue, out _));
    }

    [Fact]
    public void Length_AgreesWithTheAttribute() => Gen.String[0, 8].Null().Sample(value =>
        Assert.Equal(new StringLengthAttribute(5) { MinimumLength = 2 }.IsValid(value), ColumnChecks.Length(value, 2, 5, out _)));

    [Fact]
    public void Length_Reasons_SayHowLong()
    {
        Assert.False(ColumnChecks.Length("a", 2, 5, out string? reason));
        Assert.Equal("\"a\" has 1 character, and the least allowed is 2", reason);
        Assert.False(ColumnChecks.Length("abcdef", 2, 5, out reason));
        Assert.Equal("\"abcdef\" has 6 characters, and the most allowed is 5", reason);
    }

    [Theory]
    [InlineData("[A-Z]{2}")]
    [InlineData("a|ab")]
    [InlineData("^x?$")]
    [InlineData(".*")]
    public void Matches_AgreesWithTheAttribute(string pattern) => Gen.String[Gen.Char["abABx\n"], 0, 4].Null().Sample(value =>
        Assert.Equal(new RegularExpressionAttribute(pattern).IsValid(value), ColumnChecks.Matches(value, ColumnChecks.Pattern(pattern), out _)));

    [Fact]
    public void Matches_Reasons_NameThePatternAndItsTimeout()
    {
        Assert.False(ColumnChecks.Matches("D3", ColumnChecks.Pattern("[A-Z]{2}"), out string? reason));
        Assert.Equal("\"D3\" does not match [A-Z]{2}", reason);
        Assert.False(ColumnChecks.Matches(new string('a', 40) + "!", ColumnChecks.Pattern("(a+)+b", 20), out reason));
        Assert.Equal($"\"{new string('a', 40)}…\" could not be matched with (a+)+b within 0.02 s", reason);
    }

    [Fact]
    public void Required_AgreesWithTheAttribute()
    {
        foreach (string? value in new[] { null, "", " ", "\t\n", "a" })
        {
            Assert.Equal(new RequiredAttribute().IsValid(value), ColumnChecks.Required(value, false, out _));
            Assert.Equal(new RequiredAttribute { AllowEmptyStrings = true }.IsValid(value), ColumnChecks.Required(value, true, out _));
        }
    }

    [Fact]
    public void AllowedAndDenied_CompareByValue()
    {
        Assert.True(ColumnChecks.Allowed("DE", ["DE", "FR"], out _));
        Assert.False(ColumnChecks.Allowed("de", ["DE", "FR"], out string? reason));
        Assert.Equal("\"de\" is not one of \"DE\", \"FR\"", reason);
        Assert.False(ColumnChecks.Allowed(3L, [1L, 2L], out reason));
        Assert.Equal("3 is not one of 1, 2", reason);
        Assert.False(ColumnChecks.Denied(1.5f, [1.5f], out reason));
        Assert.Equal("1.5 is not allowed", reason);
        Assert.True(ColumnChecks.Denied<string?>(null, ["x"], out _));
    }

    [Fact]
    public void Named_RefusesNumbersWithoutAName()
    {
        Assert.True(ColumnChecks.Named(DayOfWeek.Monday, out _));
        Assert.False(ColumnChecks.Named((DayOfWeek)9, out string? reason));
        Assert.Equal("9 is not one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday", reason);
    }

    [Fact]
    public void Satisfies_AsksTheAttribute()
    {
        Assert.True(ColumnChecks.Satisfies("a@b.c", new EmailAddressAttribute(), "Mail", out _));
        Assert.True(ColumnChecks.Satisfies(null, new EmailAddressAttribute(), "Mail", out _));
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Assert.False(ColumnChecks.Satisfies("ab", new EmailAddressAttribute(), "Mail", out string? reason));
        Assert.Equal("The Mail field is not a valid e-mail address.", reason);
    }

    [Fact]
    public void NotLocal_RefusesLocalTimes()
    {
        Assert.True(ColumnChecks.NotLocal(DateTime.UnixEpoch, out _));
        Assert.True(ColumnChecks.NotLocal(new DateTime(2018, 1, 1), out _));
        Assert.False(ColumnChecks.NotLocal(new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Local), out string? reason));
        Assert.Equal("2018-01-01T00:00:00 is a local time, and times are UTC", reason);
    }

    [Fact]
    public void NotSet_NamesTheLowestColumn()
    {
        Assert.Equal(new RowFault(2, "has no value"), ColumnChecks.NotSet(0b1100));
        Assert.Equal(new RowFault(64, "has no value"), ColumnChecks.NotSet(1, first: 64));
    }
}
