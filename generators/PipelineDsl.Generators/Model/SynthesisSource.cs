namespace PipelineDsl.Generators.Model;

/// <summary>Where the synthetic values of a column come from.</summary>
internal enum SynthesisSource
{
    /// <summary>The row's index plus one.</summary>
    RowNumber,
    EventTime,
    EventTimeOffset,
    Key,
    TextKey,
    GuidKey,
    Pick,
    Boolean,
    Number,
    Character,
    Text,
    Guid,
    Enum,
    Time,
    TimeOffset,
    Day,
    TimeOfDay,
}
