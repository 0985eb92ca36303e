namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>One feature of each kind of encoder.</summary>
[Pipeline<Message>]
public sealed partial class MessagePipeline
{
    [Feature, Code, Standardize]
    private static string? Sender(Message m) => m.Sender;

    [Feature, Letters(3)]
    private static string? Text(Message m) => m.Text;

    [Feature, Parts]
    private static DateTime SentAt(Message m) => m.SentAt;

    [Feature, Parts(Parts = Kinds.Parts.Hour, Twice = true)]
    private static DateTimeOffset Instant(Message m) => new(m.SentAt.Ticks, TimeSpan.Zero);

    [Feature, Parts]
    private static DateOnly? Birthday(Message m) => m.Birthday;

#pragma warning disable PDL4005 // Vectors come with the row as a rule; this one is made here to have one.
    [Feature, Centred(2)]
    private static float[]? Letters(Message m) => m.Text is null ? null : [m.Text.Length, m.Text.AsSpan().Count('a')];
#pragma warning restore PDL4005

    [Feature, Centred(2)]
    private static ReadOnlyMemory<float> Same([From(nameof(Letters))] float[]? letters) => letters;

    [Feature, Fill(-7, Indicator = true), Clip(-5, 5)]
    private static float? Size(Message m) => m.Size;

    [Feature, Fill(-7)]
    private static float? Plain(Message m) => m.Size;
}
