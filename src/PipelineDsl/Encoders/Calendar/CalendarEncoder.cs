using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>The encoder of <see cref="CalendarAttribute"/>: one row of a table by the hour of the week, then one of a table for each other part.</summary>
public readonly struct CalendarEncoder : IFittedEncoder<CalendarEncoder>, ITimeSlotEncoder
{
    private readonly TimeZoneInfo? _zone;
    private readonly int _perPart;
    private readonly ImmutableArray<CalendarPart> _parts;
    private readonly int _weekly;
    private readonly float[] _week;
    private readonly float[][] _others;

    /// <summary>An encoder with its options.</summary>
    /// <param name="parts">Which parts.</param>
    /// <param name="form">Points on the circle, or numbers.</param>
    /// <param name="zone">The time zone's IANA name; null for UTC.</param>
    /// <param name="missing">The number of a missing time.</param>
    public CalendarEncoder(CalendarParts parts, CalendarForm form = CalendarForm.Cyclic, string? zone = null, float missing = -1)
    {
        if (!Enum.IsDefined(form)) throw new ArgumentOutOfRangeException(nameof(form), form, "Unknown form.");
        (_parts, _zone, _perPart) = (CalendarPart.Of(parts), CalendarClock.Find(zone), form == CalendarForm.Cyclic ? 2 : 1);
        (Parts, Form, Zone, Missing) = (parts, form, zone, missing);
        _weekly = _parts.Count(static part => part.IsWeekly);
        CalendarPart[] weekly = [.. _parts.Take(_weekly)];
        _week = [.. Enumerable.Range(0, CalendarPart.Hours).SelectMany(hour => weekly.SelectMany(part => ValuesOf(part, part.PlaceIn(hour), form)))];
        _others = [.. _parts.Skip(_weekly).Select(part => Enumerable.Range(0, part.Count).SelectMany(place => ValuesOf(part, place, form)).ToArray())];
    }

    /// <summary>Which parts.</summary>
    public CalendarParts Parts { get; }

    /// <summary>Points on the circle, or numbers.</summary>
    public CalendarForm Form { get; }

    /// <summary>The time zone's IANA name; null for UTC.</summary>
    public string? Zone { get; }

    /// <summary>The number of a missing time.</summary>
    public float Missing { get; }

    /// <inheritdoc/>
    public void Encode(DateTime? value, Span<float> slots)
    {
        slots = slots[..(_parts.Length * _perPart)];
        if (value is not DateTime utc)
        {
            slots.Fill(Form == CalendarForm.Number ? Missing : 0);
            return;
        }

        DateTime time = _zone is null ? utc : CalendarClock.Show(_zone, utc);
        int head = _weekly * _perPart;
        ReadOnlySpan<float> week = _week.AsSpan(CalendarPart.HourOfWeek(time) * head, head);
        for (int i = 0; i < week.Length; i++) slots[i] = week[i];
        for (int part = 0; part < _others.Length; part++)
        {
            _others[part].AsSpan(_parts[part + _weekly].PlaceOf(time) * _perPart, _perPart).CopyTo(slots[(head + (part * _perPart))..]);
        }
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _parts.Length * _perPart);
        string name = _parts[slot / _perPart].Name;
        return Form == CalendarForm.Number ? name : slot % 2 == 0 ? name + " sin" : name + " cos";
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Integer("parts", (int)Parts);
        writer.Text("form", Form.ToString());
        writer.Text("zone", Zone);
        writer.Number("missing", Missing);
    }

    /// <inheritdoc/>
    public static CalendarEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!Enum.TryParse(reader.Text("form"), out CalendarForm form) || !Enum.IsDefined(form)) throw reader.Fault("form", "this version does not know the form.");
        try
        {
            return new CalendarEncoder((CalendarParts)reader.Integer("parts", 1, int.MaxValue), form, reader.Text("zone"), (float)reader.Number("missing"));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw reader.Fault("parts", "this version does not know all of the parts.");
        }
        catch (TimeZoneNotFoundException)
        {
            throw reader.Fault("zone", "this machine does not know the time zone.");
        }
    }

    private static float[] ValuesOf(CalendarPart part, int place, CalendarForm form)
    {
        if (form == CalendarForm.Number) return [place + part.First];
        double angle = 2 * Math.PI * place / part.Count;
        return [(float)FeatureMath.Sin(angle), (float)FeatureMath.Cos(angle)];
    }
}
