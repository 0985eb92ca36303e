using System.Globalization;

namespace PipelineDsl;

/// <summary>Collects a column from the invariant text of its values.</summary>
internal sealed class LookColumnBuilder
{
    private readonly string _name;
    private readonly LookColumnKind _kind;
    private readonly double[] _numbers;
    private readonly int[] _codes;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _categories;
    private int _count;

    public LookColumnBuilder(string name, LookColumnKind kind, int rows)
    {
        (_name, _kind) = (name, kind);
        _numbers = kind == LookColumnKind.Category ? [] : new double[rows];
        _codes = kind == LookColumnKind.Category ? new int[rows] : [];
        _categories = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How values of a type are taken.</summary>
    public static LookColumnKind KindOf(Type type)
    {
        if (type.IsEnum) return LookColumnKind.Category;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => LookColumnKind.TruthValue,
            >= TypeCode.SByte and <= TypeCode.Decimal => LookColumnKind.Number,
            TypeCode.DateTime => LookColumnKind.Time,
            _ => type == typeof(Half) ? LookColumnKind.Number
                : type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) ? LookColumnKind.Time
                : LookColumnKind.Category,
        };
    }

    /// <summary>How values of a type are taken, by the name that C# gives it.</summary>
    public static LookColumnKind KindOf(string type) => type.TrimEnd('?') switch
    {
        "bool" => LookColumnKind.TruthValue,
        "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" or "float" or "double" or "decimal" or "System.Half" => LookColumnKind.Number,
        _ => LookColumnKind.Category,
    };

    /// <summary>Adds the next row's value; no text is missing.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (_kind != LookColumnKind.Category)
        {
            _numbers[_count++] = text.IsEmpty ? double.NaN : NumberOf(text);
            return;
        }

        int code = -1;
        if (!text.IsEmpty && !_categories.TryGetValue(text, out code)) _categories[text] = code = _categories.Dictionary.Count;
        _codes[_count++] = code;
    }

    public LookColumn Build() => _kind == LookColumnKind.Category ? new LookColumn(_name, _codes, _categories.Dictionary.Count) : new LookColumn(_name, _numbers);

    private double NumberOf(ReadOnlySpan<char> text)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        switch (_kind)
        {
            case LookColumnKind.TruthValue:
                return text.Equals("true", StringComparison.OrdinalIgnoreCase) || text is "1" ? 1 : 0;
            case LookColumnKind.Time:
                return TimeOnly.TryParse(text, culture, out TimeOnly time) ? time.ToTimeSpan().TotalDays
                    : DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant.UtcTicks / (double)TimeSpan.TicksPerDay
                    : double.NaN;
            default:
                return double.TryParse(text, NumberStyles.Float, culture, out double number) ? number : double.NaN;
        }
    }
}
