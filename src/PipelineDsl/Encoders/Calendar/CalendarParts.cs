namespace PipelineDsl;

/// <summary>Parts of a time. Slots stand in this order.</summary>
[Flags]
public enum CalendarParts
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>The hour of the day, 0 to 23.</summary>
    Hour = 1,

    /// <summary>The day of the week, Monday 0 to Sunday 6.</summary>
    DayOfWeek = 2,

    /// <summary>1 on Saturday and Sunday, else 0.</summary>
    Weekend = 4,

    /// <summary>The hour of the week, 0 (Monday from midnight) to 167.</summary>
    HourOfWeek = 8,

    /// <summary>The minute of the hour, 0 to 59.</summary>
    Minute = 16,

    /// <summary>The day of the month, 1 to 31.</summary>
    DayOfMonth = 32,

    /// <summary>The day of the year, 1 to 366.</summary>
    DayOfYear = 64,

    /// <summary>The month, 1 to 12.</summary>
    Month = 128,

    /// <summary>The quarter, 1 to 4.</summary>
    Quarter = 256,
}
