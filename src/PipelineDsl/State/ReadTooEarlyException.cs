using System.Globalization;

namespace PipelineDsl;

/// <summary>
/// A row was to be scored at a time for which the state is no longer exact: more than the schema's <c>AvailableAfter</c> before its clock.
/// </summary>
public sealed class ReadTooEarlyException : PipelineException
{
    /// <summary>An error naming both times.</summary>
    /// <param name="time">The time at which the state was to be read.</param>
    /// <param name="earliest">The earliest time that can still be read exactly.</param>
    public ReadTooEarlyException(DateTime time, DateTime earliest)
        : base(string.Create(CultureInfo.InvariantCulture, $"The state cannot be read as of {time:O}: it has gone on, and is exact from {earliest:O} only. Score a row before observing later ones, or replay into a fresh state."))
        => (Time, Earliest) = (time, earliest);

    /// <summary>The time at which the state was to be read.</summary>
    public DateTime Time { get; }

    /// <summary>The earliest time that can still be read exactly.</summary>
    public DateTime Earliest { get; }
}
