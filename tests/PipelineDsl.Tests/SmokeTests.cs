namespace PipelineDsl.Tests;

public class SmokeTests
{
    [Fact]
    public void Two_and_two() => Assert.Equal(4, 2 + 2);
}
