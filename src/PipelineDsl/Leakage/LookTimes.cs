namespace PipelineDsl;

/// <summary>When and to whom rows happened, training rows first.</summary>
/// <param name="Ticks">Event times, or null in a schema without.</param>
/// <param name="LabelDelay">How long the label takes to become known, as declared.</param>
/// <param name="Entities">For each entity key its column and a hash of each row's value; 0 for null.</param>
internal sealed record LookTimes(long[]? Ticks, TimeSpan LabelDelay, (string Column, ulong[] Keys)[] Entities);
