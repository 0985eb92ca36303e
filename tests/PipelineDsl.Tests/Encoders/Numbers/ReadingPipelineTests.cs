namespace PipelineDsl.Tests.Encoders.Numbers;

/// <summary>Widths that the generator knows are those that the encoders write.</summary>
public class ReadingPipelineTests
{
    private static readonly DateTime Start = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Reading[] Rows =
    [
        .. Enumerable.Range(0, 300).Select(i => new Reading { Id = i, At = Start.AddHours(i), Level = i % 9 == 0 ? null : i * 37 % 101 * 0.5 }),
    ];

    private static readonly ReadingPipeline Fitted = ReadingPipeline.Fit(TimeSplitter.Split(EventHistory.Read(RowSource.From(Rows)), Kinds.Plans.LastDay).Training);

    [Fact]
    public void SlotNames_OfEveryEncoder_AreAsManyAsTheWidth()
    {
        Assert.Equal(2 + 6 + 5 + 1 + 4 + 6 + 3 + 4 + 3 + 2, ReadingPipeline.Width);
        Assert.Equal(ReadingPipeline.Width, Fitted.SlotNames.Distinct().Count());
        string[] some = ["Standard", "Standard[missing]", "Held", "Bin[bin]", "Cubic[spline 5]", "Broken[spline 2]", "Round[spline 3]", "Powers[^3]", "Hour[sin]", "Hour[cos]"];
        Assert.Equal(some, Fitted.SlotNames.Intersect(some));
    }

    [Fact]
    public void Encode_AnyRow_WritesEverySlotAndNoNaN()
    {
        foreach (double? level in new double?[] { null, 0, 12.5, -1e9, 1e9, double.PositiveInfinity, double.NegativeInfinity, double.NaN })
        {
            var vector = new float[ReadingPipeline.Width];
            vector.AsSpan().Fill(-77);
            Fitted.Transform(new Reading { Id = 1000, At = Start.AddDays(30), Level = level }, new ReadingPipeline.State(), vector);
            Assert.DoesNotContain(vector, slot => float.IsNaN(slot) || slot == -77);
            Assert.Equal(level is null or double.NaN ? 1 : 0, vector[1]);
        }
    }

    [Fact]
    public void Load_WhatWasSaved_EncodesTheSame()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "numbers");
        Fitted.Save(path);
        var loaded = ReadingPipeline.Load(path);
        var (first, second) = (new float[ReadingPipeline.Width], new float[ReadingPipeline.Width]);
        foreach (Reading row in Rows)
        {
            Fitted.Transform(row, new ReadingPipeline.State(), first);
            loaded.Transform(row, new ReadingPipeline.State(), second);
            Assert.Equal(first, second);
        }
    }
}
