namespace PipelineDsl.Tests.Encoders.Kinds;

[Pipeline<Message>]
public sealed partial class StarsPipeline
{
    [Feature, LabelMean]
    private static string? Mean(Message m) => m.Sender;

    [Feature, LabelMean, Fill(9, Indicator = true), Standardize]
    private static string? Scaled(Message m) => m.Sender;

    [Feature, LabelRange(Folds = 4)]
    private static string? Range(Message m) => m.Sender;

    [Feature]
    private static float? Size(Message m) => m.Size;
}
