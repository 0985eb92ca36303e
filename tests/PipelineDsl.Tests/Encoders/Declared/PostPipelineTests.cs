namespace PipelineDsl.Tests.Encoders.Declared;

public class PostPipelineTests
{
    private static readonly Post[] Posts = [.. Enumerable.Range(0, 500).Select(i => new Post
    {
        Id = i,
        At = new DateTime(2024, 2, 28, 0, 0, 0, DateTimeKind.Utc).AddMinutes(17 * i),
        Author = i % 9 == 0 ? null : i % 17 == 0 ? "" : "a" + (i * i % 5),
        Group = i % 8 == 0 ? null : i % 4,
        Text = i % 10 == 0 ? null : $"post {i % 3} by a{i * i % 5} — says hello {(i % 2 == 0 ? "world" : "moon")}",
        IsLiked = i % 21 == 0 ? null : i * i % 5 > 2,
    })];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Declared_EveryEncoder_WidthsAreThoseOfTheFit()
    {
        Assert.Equal(5 + 1 + 1 + 1 + 1 + 8 + 8 + 16 + 10 + 6 + 2 + 7 + 3 + 2 + 1 + 1 + 2, PostPipeline.Width);
        PipelineFit<PostPipeline> fit = Fit();
        Assert.Equal(PostPipeline.Width, fit.Matrix.Width);
        Assert.Equal(PostPipeline.Width, fit.Matrix.SlotNames.Distinct().Count());
        Assert.All(fit.Matrix.Values.ToArray(), value => Assert.True(float.IsFinite(value)));
        Assert.Contains("Cycle[day of week cos]", fit.Matrix.SlotNames);
        Assert.Contains("Weekday[day of week 6]", fit.Matrix.SlotNames);
        Assert.Contains("OneHot[(unknown)]", fit.Matrix.SlotNames);
        Assert.Contains("Terms[hello moon]", fit.Matrix.SlotNames);
    }

    [Fact]
    public void Saved_EveryEncoder_LoadsToTheSameVectors()
    {
        PipelineFit<PostPipeline> fit = Fit();
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            fit.Pipeline.Save(path);
            EvaluationSet<Post> test = Split().Test;
            Assert.Equal(fit.Pipeline.Encode(test, cancellationToken: Cancellation).Values.ToArray(), PostPipeline.Load(path).Encode(test, cancellationToken: Cancellation).Values.ToArray());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void FitTransform_LabelsNotYetKnown_DoNotShow()
    {
        // Turning every label that is known after the noon of a training day over leaves the rows before it as they were.
        TrainingSet<Post> training = Split().Training;
        int half = training.Count / 2;
        DateTime noon = training[half].At;
        Post[] turned = [.. Posts.Select(post => post.At.AddHours(1) > noon ? post with { IsLiked = !post.IsLiked } : post)];
        EncodedMatrix before = Fit().Matrix;
        EncodedMatrix after = PostPipeline.FitTransform(Split(turned).Training, cancellationToken: Cancellation).Matrix;
        int evidence = before.SlotNames.IndexOf("Evidence");
        int classes = before.SlotNames.IndexOf("Classes[0]");
        for (int row = 0; row < half; row++)
        {
            Assert.Equal(before.Row(row)[evidence], after.Row(row)[evidence]);
            Assert.Equal(before.Row(row)[classes], after.Row(row)[classes]);
        }

        Assert.Contains(Enumerable.Range(half, training.Count - half), row => before.Row(row)[evidence] != after.Row(row)[evidence]);
    }

    [Fact]
    public void Encode_WarmRow_AllocatesNothing()
    {
        PostPipeline pipeline = Fit().Pipeline;
        var vector = new float[PostPipeline.Width];
        PostPipeline.State state = new();
        PostPipeline.Values[] values = [.. Posts.Take(50).Select(post => PostPipeline.Compute(in post, state))];
        void Encode()
        {
            for (int i = 0; i < 2000; i++) pipeline.Encode(in values[i % values.Length], vector);
        }

        Encode();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Encode();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static PipelineFit<PostPipeline> Fit() => PostPipeline.FitTransform(Split().Training, cancellationToken: Cancellation);

    private static TimeSplit<Post> Split(Post[]? posts = null) => TimeSplitter.Split(EventHistory.Read(RowSource.From(posts ?? Posts), cancellationToken: Cancellation), Kinds.Plans.LastDay);
}
