namespace PipelineDsl.Tests.Scoring;

public class EncodedMatrixTests
{
    [Fact]
    public void Weights_that_are_not_there_are_null()
    {
        Assert.Null(new EncodedMatrix(["a"], [1], [0]).Weights);
        Assert.Equal([2f], new EncodedMatrix(["a"], [1], [0], [2]).Weights!.Value.ToArray());
    }
}
