namespace PipelineDsl;

/// <summary>The column that identifies an event. The first row to arrive with an id is the event; later ones are counted as copies.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EventIdAttribute : Attribute;
