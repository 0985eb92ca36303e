namespace PipelineDsl.Tests.Labeling;

/// <summary>Functions that fail on some comments.</summary>
[LabelingFunctions<Comment, bool>]
public sealed partial class FragileRules
{
    [Preprocess]
    internal static char First(Comment c) => c.Text[0];

    [LabelingFunction]
    internal static bool? Always(Comment c) => c.Text is not null;

    [LabelingFunction]
    internal static bool? Second(Comment c) => c.Text.Length switch
    {
        3 => throw new InvalidOperationException("three"),
        0 => null,
        _ => false,
    };

    [LabelingFunction]
    internal static bool? Third([From(nameof(First))] char first) => first == 'x';
}
