namespace PipelineDsl;

/// <summary>When the event happened: a <see cref="DateTime"/> (UTC by definition; <see cref="DateTimeKind.Local"/> is refused) or a <see cref="DateTimeOffset"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EventTimeAttribute : Attribute;
