namespace PipelineDsl;

/// <summary>How the text of a value is taken.</summary>
internal enum LookColumnKind
{
    Number,
    TruthValue,
    Time,
    Category,
}
