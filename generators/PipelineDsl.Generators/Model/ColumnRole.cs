namespace PipelineDsl.Generators.Model;

/// <summary>What a column is for; the names are those of the run-time enum.</summary>
internal enum ColumnRole
{
    Value,
    EventId,
    EventTime,
    EntityKey,
    Label,
}
