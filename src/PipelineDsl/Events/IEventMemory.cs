namespace PipelineDsl.CompilerServices;

/// <summary>A section that remembers the ids of events.</summary>
internal interface IEventMemory
{
    /// <summary>For how long after an event's time.</summary>
    TimeSpan Retention { get; }
}
