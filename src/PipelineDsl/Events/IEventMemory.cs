namespace PipelineDsl.CompilerServices;

/// <summary>A section that remembers the ids of events.</summary>
internal interface IEventMemory
{
    /// <summary>For how long after an event's time.</summary>
    TimeSpan Retention { get; }

    /// <summary>What is remembered of their outcomes, saved apart so that either can be there without the other.</summary>
    IStateSection? Outcomes { get; }

    /// <summary>Rows that waited for their outcome until they were out of reach.</summary>
    long NeverRevealed { get; }

    /// <summary>Outcomes held for an event that did not come in time.</summary>
    long RevealsForgotten { get; }
}
