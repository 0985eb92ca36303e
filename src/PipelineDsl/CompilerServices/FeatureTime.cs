namespace PipelineDsl.CompilerServices;

/// <summary>Turns a feature's value into the UTC time its encoders start from.</summary>
public static class FeatureTime
{
    /// <summary>The time, which is UTC by definition.</summary>
    /// <exception cref="RowFormatException">The time is of <see cref="DateTimeKind.Local"/>, whose instant depends on the machine.</exception>
    public static DateTime? Of(DateTime value) => new DateTime(EventTicks.Of(value), DateTimeKind.Utc);

    /// <inheritdoc cref="Of(DateTime)"/>
    public static DateTime? Of(DateTime? value) => value is DateTime known ? Of(known) : null;

    /// <summary>The instant in UTC.</summary>
    public static DateTime? Of(DateTimeOffset value) => value.UtcDateTime;

    /// <inheritdoc cref="Of(DateTimeOffset)"/>
    public static DateTime? Of(DateTimeOffset? value) => value?.UtcDateTime;

    /// <summary>The day's first instant.</summary>
    public static DateTime? Of(DateOnly value) => new DateTime(EventTicks.Of(value), DateTimeKind.Utc);

    /// <inheritdoc cref="Of(DateOnly)"/>
    public static DateTime? Of(DateOnly? value) => value is DateOnly known ? Of(known) : null;
}
