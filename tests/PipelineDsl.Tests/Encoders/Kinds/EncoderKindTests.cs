namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>What goes into encoders and comes out of them: categories to numbers, text, times, vectors, indicators.</summary>
public class EncoderKindTests
{
    private static readonly DateTime Start = new(2024, 3, 1, 5, 0, 0, DateTimeKind.Utc);

    private static readonly Message[] Rows =
    [
        new() { Id = 0, At = Start, SentAt = Start, Sender = "b", Text = "abba", Birthday = new(1990, 12, 24), Size = 3, Stars = 1 },
        new() { Id = 1, At = Start.AddDays(1), SentAt = Start.AddDays(1), Sender = "a", Text = "", Size = float.NaN, Stars = 2 },
        new() { Id = 2, At = Start.AddDays(2), SentAt = Start.AddDays(2), Sender = null, Text = null, Size = float.PositiveInfinity, Stars = 3 },
        new() { Id = 3, At = Start.AddDays(40), SentAt = Start.AddDays(40), Stars = 1 },
    ];

    private static readonly MessagePipeline Fitted = MessagePipeline.Fit(TimeSplitter.Split(EventHistory.Read(RowSource.From(Rows)), Plans.LastDay).Training);

    [Fact]
    public void SlotNames_OfEveryKind_AreTheEncodersAndTheIndicators() => Assert.Equal(
        [
            "Sender", "Text[a]", "Text[b]", "Text[c]", "SentAt[Month]", "SentAt[Day]", "Instant[Hour 0]", "Instant[Hour 1]", "Birthday[Month]", "Birthday[Day]",
            "Letters[0]", "Letters[1]", "Same[0]", "Same[1]", "Size", "Size[missing]", "Plain",
        ],
        Fitted.SlotNames);

    [Theory]
    [InlineData(0, new[] { 1f, 0.5f, 0.5f, 0, 3, 1, 5, -5, 12, 24, 2, 1, 2, 1, 3, 0, 3 })]
    [InlineData(1, new[] { -1f, 0, 0, 0, 3, 2, 5, -5, float.NaN, float.NaN, -2, -1, -2, -1, -5, 1, -7 })]
    [InlineData(2, new[] { float.NaN, 0, 0, 0, 3, 3, 5, -5, float.NaN, float.NaN, 0, 0, 0, 0, 5, 0, float.PositiveInfinity })]
    public void Encode_EveryKind_GivesItsSlots(int row, float[] expected) => Assert.Equal(expected, Encode(Fitted, Rows[row]));

    [Fact]
    public void Load_WhatWasSaved_EncodesTheSame()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "kinds");
        Fitted.Save(path);
        var loaded = MessagePipeline.Load(path);
        foreach (Message row in Rows) Assert.Equal(Encode(Fitted, row), Encode(loaded, row));
    }

    [Fact]
    public void Bits_OfTimesAndVectors_TellValuesApart()
    {
        var state = new MessagePipeline.State();
        MessagePipeline.Values first = MessagePipeline.Compute(Rows[0], state);
        MessagePipeline.Values again = MessagePipeline.Compute(Rows[0] with { Id = 9 }, state);
        MessagePipeline.Values other = MessagePipeline.Compute(Rows[1], state);
        for (int feature = 0; feature < MessagePipeline.FeatureNames.Length; feature++)
        {
            Assert.Equal(Bits(first, feature), Bits(again, feature));
            Assert.NotEqual(Bits(first, feature), Bits(other, feature));
        }
    }

    private static ulong Bits<T>(T values, int feature)
        where T : struct, CompilerServices.IFeatureValues<T>
        => values.GetBits(feature);

    private static float[] Encode(MessagePipeline pipeline, Message row)
    {
        var vector = new float[MessagePipeline.Width];
        pipeline.Transform(row, new MessagePipeline.State(), vector);
        return vector;
    }
}
