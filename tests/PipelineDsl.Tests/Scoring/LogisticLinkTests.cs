namespace PipelineDsl.Tests.Scoring;

public class LogisticLinkTests
{
    [Theory]
    [InlineData(0f, 0.5f)]
    [InlineData(1f, 0.7310586f)]
    [InlineData(-1f, 0.26894143f)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.MaxValue, 1f)]
    [InlineData(float.MinValue, 0f)]
    [InlineData(-100f, 3.783506e-44f)]
    public void Standard_link_is_the_logistic_function(float score, float expected) => Assert.Equal(expected, LogisticLink.Standard.Apply(score));

    [Fact]
    public void Link_of_a_missing_score_is_missing() => Assert.True(float.IsNaN(new LogisticLink(2, 1).Apply(float.NaN)));
}
