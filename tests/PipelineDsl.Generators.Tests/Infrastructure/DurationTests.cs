using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Tests.Infrastructure;

public class DurationTests
{
    [Theory]
    [InlineData("500ms", 500L * 10_000)]
    [InlineData("30s", 30L * 10_000_000)]
    [InlineData("5min", 5L * 60 * 10_000_000)]
    [InlineData("1h", 3_600L * 10_000_000)]
    [InlineData("7d", 7L * 86_400 * 10_000_000)]
    [InlineData("2w", 14L * 86_400 * 10_000_000)]
    [InlineData("0s", 0)]
    [InlineData("007d", 7L * 86_400 * 10_000_000)]
    public void TryParse_OfADuration_GivesItsTicks(string text, long ticks)
    {
        Assert.True(Duration.TryParse(text, out long actual, out string? reason));
        Assert.Equal((ticks, null), (actual, reason));
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData("", "empty")]
    [InlineData("7", "\"7d\"")]
    [InlineData("5m", "\"5min\"")]
    [InlineData("5M", "\"5min\"")]
    [InlineData("7D", "\"7d\"")]
    [InlineData("5MIN", "\"5min\"")]
    [InlineData("-1d", "negative")]
    [InlineData("1.5h", "whole number")]
    [InlineData("1,5h", "whole number")]
    [InlineData("1 d", "white space")]
    [InlineData(" 1d", "\"7d\"")]
    [InlineData("1d ", "white space")]
    [InlineData("1d12h", "not known")]
    [InlineData("1y", "not known")]
    [InlineData("d", "\"7d\"")]
    [InlineData("+1d", "\"7d\"")]
    [InlineData("٧d", "\"7d\"")]
    [InlineData("1e3s", "not known")]
    [InlineData("99999999999999999999d", "too long")]
    [InlineData("10675200d", "too long")]
    [InlineData("1\0d", "not known")]
    public void TryParse_OfAnythingElse_SaysWhatToWrite(string? text, string expected)
    {
        Assert.False(Duration.TryParse(text, out long ticks, out string? reason));
        Assert.Equal(0, ticks);
        Assert.Contains(expected, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_OfTheLongestTimeSpan_Fits()
    {
        Assert.True(Duration.TryParse("10675199d", out long ticks, out _));
        Assert.Equal(TimeSpan.FromDays(10675199).Ticks, ticks);
    }
}
