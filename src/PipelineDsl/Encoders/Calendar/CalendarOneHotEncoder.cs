using System.Globalization;

namespace PipelineDsl;

/// <summary>The encoder of <see cref="CalendarOneHotAttribute"/>.</summary>
public readonly struct CalendarOneHotEncoder : IFittedEncoder<CalendarOneHotEncoder>, ITimeSlotEncoder
{
    private readonly CalendarPart _part;
    private readonly TimeZoneInfo? _zone;

    /// <summary>An encoder with its options.</summary>
    /// <param name="part">Which part; a single one.</param>
    /// <param name="zone">The time zone's IANA name; null for UTC.</param>
    public CalendarOneHotEncoder(CalendarParts part, string? zone = null)
    {
        if (CalendarPart.Of(part) is not [var single]) throw new ArgumentOutOfRangeException(nameof(part), part, "One part only.");
        (_part, _zone, Zone) = (single, CalendarClock.Find(zone), zone);
    }

    /// <summary>Which part.</summary>
    public CalendarParts Part => _part.Part;

    /// <summary>The time zone's IANA name; null for UTC.</summary>
    public string? Zone { get; }

    /// <inheritdoc/>
    public void Encode(DateTime? value, Span<float> slots)
    {
        slots = slots[.._part.Count];
        slots.Clear();
        if (value is DateTime utc) slots[_part.PlaceOf(CalendarClock.Show(_zone, utc))] = 1;
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _part.Count);
        return string.Create(CultureInfo.InvariantCulture, $"{_part.Name} {slot + _part.First}");
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Integer("part", (int)Part);
        writer.Text("zone", Zone);
    }

    /// <inheritdoc/>
    public static CalendarOneHotEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        try
        {
            return new CalendarOneHotEncoder((CalendarParts)reader.Integer("part", 1, int.MaxValue), reader.Text("zone"));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw reader.Fault("part", "this version does not know the part.");
        }
        catch (TimeZoneNotFoundException)
        {
            throw reader.Fault("zone", "this machine does not know the time zone.");
        }
    }
}
