namespace PipelineDsl;

/// <summary>Parts of a time, each as a number or as a point on the circle. Takes one slot a part as a number and two as a point.</summary>
/// <remarks>
/// The time is UTC unless <see cref="Zone"/> names a zone, whose rules are those of the machine's time zone database. A day is its first instant. Nothing
/// is learned. A missing time gives 0, 0, which is no point on the circle, or <see cref="Missing"/> as a number.
/// </remarks>
[EncoderWidth(When = nameof(As), Is = CalendarForm.Cyclic, IsDefault = true, Flags = "parts", SlotsPerFlag = 2)]
[EncoderWidth(When = nameof(As), Is = CalendarForm.Number, Flags = "parts")]
public sealed class CalendarAttribute : StatelessEncoderAttribute<CalendarEncoder>
{
    /// <summary>Takes parts of a time.</summary>
    /// <param name="parts">Which.</param>
    public CalendarAttribute(CalendarParts parts) => Parts = parts;

    /// <summary>Which parts.</summary>
    public CalendarParts Parts { get; }

    /// <summary>Points on the circle, or numbers.</summary>
    public CalendarForm As { get; set; }

    /// <summary>The time zone by its IANA name, such as <c>Europe/Berlin</c>; null for UTC.</summary>
    public string? Zone { get; set; }

    /// <summary>The number of a missing time; NaN for a missing value. Of no effect for points on the circle.</summary>
    public float Missing { get; set; } = -1;

    /// <inheritdoc/>
    public override CalendarEncoder Create() => new(Parts, As, Zone, Missing);
}
