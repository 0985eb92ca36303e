namespace PipelineDsl;

/// <summary>One part of a time, one slot for each of its values: 1 for the row's, 0 for the others.</summary>
/// <remarks>
/// The time is UTC unless <see cref="Zone"/> names a zone, whose rules are those of the machine's time zone database. A day is its first instant. Nothing
/// is learned. A missing time sets no slot.
/// </remarks>
[EncoderWidth(When = "part", Is = CalendarParts.Hour, Slots = 24)]
[EncoderWidth(When = "part", Is = CalendarParts.DayOfWeek, Slots = 7)]
[EncoderWidth(When = "part", Is = CalendarParts.Weekend, Slots = 2)]
[EncoderWidth(When = "part", Is = CalendarParts.HourOfWeek, Slots = 168)]
[EncoderWidth(When = "part", Is = CalendarParts.Minute, Slots = 60)]
[EncoderWidth(When = "part", Is = CalendarParts.DayOfMonth, Slots = 31)]
[EncoderWidth(When = "part", Is = CalendarParts.DayOfYear, Slots = 366)]
[EncoderWidth(When = "part", Is = CalendarParts.Month, Slots = 12)]
[EncoderWidth(When = "part", Is = CalendarParts.Quarter, Slots = 4)]
public sealed class CalendarOneHotAttribute : StatelessEncoderAttribute<CalendarOneHotEncoder>
{
    /// <summary>Takes one part of a time.</summary>
    /// <param name="part">Which; a single one.</param>
    public CalendarOneHotAttribute(CalendarParts part) => Part = part;

    /// <summary>Which part.</summary>
    public CalendarParts Part { get; }

    /// <summary>The time zone by its IANA name, such as <c>Europe/Berlin</c>; null for UTC.</summary>
    public string? Zone { get; set; }

    /// <inheritdoc/>
    public override CalendarOneHotEncoder Create() => new(Part, Zone);
}
