using System.Globalization;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>The bounds of a <c>[Range]</c> in the column's own type; values as <see cref="ColumnLiteral"/> holds them.</summary>
internal sealed class ColumnBounds(ValueKind kind, IComparable minimum, IComparable maximum, bool minimumWasRounded = false, bool maximumWasRounded = false)
{
    /// <summary>Whether values of the kind have an order that a range can cut.</summary>
    public static bool Supports(ValueKind kind) =>
        kind is >= ValueKind.SByte and <= ValueKind.Decimal or ValueKind.DateTime or ValueKind.DateTimeOffset or ValueKind.DateOnly or ValueKind.TimeOnly;

    /// <summary>Bounds given as <c>int</c> or <c>double</c>. Beyond the type's range they stand for its ends.</summary>
    public static ColumnBounds? OfNumbers(ValueKind kind, object minimum, object maximum, out string? problem)
    {
        problem = null;
        switch (kind)
        {
            case ValueKind.Double:
                return new ColumnBounds(kind, ToDouble(minimum), ToDouble(maximum));
            case ValueKind.Single:
                return new ColumnBounds(kind, ToSingle(ToDouble(minimum)), ToSingle(ToDouble(maximum)));
            case > ValueKind.Decimal:
                problem = "its bounds are numbers";
                return null;
        }

        if (ColumnRange.ToDecimal(minimum) is not { } least || ColumnRange.ToDecimal(maximum) is not { } greatest)
        {
            problem = "a bound is not a number";
            return null;
        }

        return kind == ValueKind.Decimal ? new ColumnBounds(kind, least, greatest) : OfWholeNumbers(kind, least, greatest, out problem);
    }

    /// <summary>Bounds given as text, invariant.</summary>
    public static ColumnBounds? OfTexts(ValueKind kind, string minimum, string maximum, out string? problem)
    {
        IComparable? least = ParseText(kind, minimum);
        IComparable? greatest = ParseText(kind, maximum);
        if (least is null || greatest is null)
        {
            problem = $"the bound \"{(least is null ? minimum : maximum)}\" is not a value of that type";
            return null;
        }

        if (kind is >= ValueKind.SByte and <= ValueKind.UInt64) return OfWholeNumbers(kind, (decimal)least, (decimal)greatest, out problem);
        problem = null;
        return new ColumnBounds(kind, least, greatest);
    }

    /// <summary>Why no value can satisfy the range, or null.</summary>
    public string? Problem(bool minimumIsExclusive, bool maximumIsExclusive)
    {
        if (minimum is float.NaN or double.NaN || maximum is float.NaN or double.NaN) return "a bound is not a number";
        int order = minimum.CompareTo(maximum);
        if (order > 0) return $"the least value {ColumnLiteral.Of(minimum, kind)} is above the greatest, {ColumnLiteral.Of(maximum, kind)}";
        return order == 0 && (minimumIsExclusive || maximumIsExclusive) ? "no value is inside, because a bound is exclusive" : null;
    }

    /// <summary>The check.</summary>
    public ColumnCheck.Range ToCheck(bool minimumIsExclusive, bool maximumIsExclusive)
    {
        // A bound of 0.5 on whole numbers has become 1, which itself is inside.
        minimumIsExclusive &= !minimumWasRounded;
        maximumIsExclusive &= !maximumWasRounded;
        return new ColumnCheck.Range(
            ColumnLiteral.Of(minimum, kind),
            ColumnLiteral.Of(maximum, kind),
            minimumIsExclusive,
            maximumIsExclusive,
            ColumnLiteral.OfSample(minimumIsExclusive ? Step(minimum, maximum) : minimum, kind),
            ColumnLiteral.OfSample(maximumIsExclusive ? Step(maximum, minimum) : maximum, kind));
    }

    private static ColumnBounds? OfWholeNumbers(ValueKind kind, decimal least, decimal greatest, out string? problem)
    {
        (decimal first, decimal last) = ColumnRange.OfInteger(kind);
        decimal minimum = Math.Max(decimal.Ceiling(least), first);
        decimal maximum = Math.Min(decimal.Floor(greatest), last);
        problem = least <= greatest && minimum > maximum ? "no value of that type is inside" : null;
        if (least > greatest) return new ColumnBounds(kind, decimal.Ceiling(least), decimal.Floor(greatest));
        return problem is null ? new ColumnBounds(kind, minimum, maximum, minimum != least, maximum != greatest) : null;
    }

    private static IComparable? ParseText(ValueKind kind, string text)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        switch (kind)
        {
            case ValueKind.Double:
                return double.TryParse(text, NumberStyles.Float, invariant, out double number) ? number : null;
            case ValueKind.Single:
                return float.TryParse(text, NumberStyles.Float, invariant, out float single) ? single : null;
            case >= ValueKind.SByte and <= ValueKind.Decimal:
                return decimal.TryParse(text, NumberStyles.Float, invariant, out decimal value) ? value : null;
            case ValueKind.DateTime or ValueKind.DateTimeOffset:
                return DateTime.TryParse(text, invariant, Utc, out DateTime time) ? time.Ticks : null;
            case ValueKind.DateOnly:
                return DateTime.TryParse(text, invariant, Utc, out DateTime day) && day.TimeOfDay == TimeSpan.Zero ? day.Ticks : null;
            case ValueKind.TimeOnly:
                return TimeSpan.TryParse(text, invariant, out TimeSpan part) && part >= TimeSpan.Zero && part < TimeSpan.FromDays(1) ? part.Ticks : null;
            default:
                return null;
        }
    }

    /// <summary>The next value from one bound towards the other.</summary>
    private IComparable Step(IComparable from, IComparable towards)
    {
        long unit = kind == ValueKind.DateOnly ? TimeSpan.TicksPerDay : 1;
        bool isUp = from.CompareTo(towards) < 0;
        return from switch
        {
            float value => StepSingle(value, isUp),
            double value => StepDouble(value, isUp),
            decimal value when value == decimal.Truncate(value) && Math.Abs((decimal)towards / 2 - value / 2) >= 1 => isUp ? value + 1 : value - 1,
            decimal value => value / 2 + (decimal)towards / 2,
            long ticks => isUp ? ticks + unit : ticks - unit,
            _ => from,
        };
    }

    private static float StepSingle(float value, bool isUp)
    {
        if (value == 0) return isUp ? float.Epsilon : -float.Epsilon;
        int bits = BitConverter.ToInt32(BitConverter.GetBytes(value), 0);
        return BitConverter.ToSingle(BitConverter.GetBytes(bits + (isUp == value > 0 ? 1 : -1)), 0);
    }

    private static double StepDouble(double value, bool isUp)
    {
        if (value == 0) return isUp ? double.Epsilon : -double.Epsilon;
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) + (isUp == value > 0 ? 1 : -1));
    }

    private static double ToDouble(object number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    /// <summary>The nearest float; a finite bound stays finite.</summary>
    private static float ToSingle(double number)
    {
        float value = (float)number;
        if (!float.IsInfinity(value) || double.IsInfinity(number)) return value;
        return number < 0 ? float.MinValue : float.MaxValue;
    }
}
