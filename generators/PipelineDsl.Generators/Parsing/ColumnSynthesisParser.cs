using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Decides how synthetic values of a column are made, so that they satisfy its range, lengths and allowed values. Patterns, denied values and
/// other attributes are not followed: probes compare answers and do not validate.
/// </summary>
internal static class ColumnSynthesisParser
{
    // Whole numbers and decimals without a range stay in one that arithmetic in feature code does not leave.
    private const int Moderate = 1_000_000;

    public static ColumnSynthesis Parse(TypeRef type, ColumnRole role, List<ColumnCheck> checks)
    {
        bool mayBeNull = type.IsNullable && !checks.OfType<ColumnCheck.Required>().Any();
        if (type.Kind == ValueKind.Other) return new ColumnSynthesis(SynthesisSource.Pick, null, null, [], null, mayBeNull);
        if (checks.OfType<ColumnCheck.Allowed>().FirstOrDefault() is { } allowed)
        {
            return new ColumnSynthesis(SynthesisSource.Pick, null, null, allowed.Values, type.Name, mayBeNull);
        }

        SynthesisSource source = SourceOf(type, role, checks);
        (string? minimum, string? maximum) = BoundsOf(type, source, checks);
        return new ColumnSynthesis(source, minimum, maximum, [], CastOf(type, source), mayBeNull);
    }

    private static SynthesisSource SourceOf(TypeRef type, ColumnRole role, List<ColumnCheck> checks) => (role, type.Kind) switch
    {
        (ColumnRole.EventTime, ValueKind.DateTimeOffset) => SynthesisSource.EventTimeOffset,
        (ColumnRole.EventTime, _) => SynthesisSource.EventTime,
        (ColumnRole.EventId, _) when type.IsInteger => SynthesisSource.RowNumber,
        (ColumnRole.EntityKey, ValueKind.String) => SynthesisSource.TextKey,
        (ColumnRole.EntityKey, ValueKind.Guid) => SynthesisSource.GuidKey,
        (ColumnRole.EntityKey, _) when type.IsInteger => SynthesisSource.Key,
        (_, ValueKind.Boolean) => SynthesisSource.Boolean,
        (_, ValueKind.Char) => SynthesisSource.Character,
        // Text may be blank, which [Required] refuses; keys never are.
        (_, ValueKind.String) => checks.OfType<ColumnCheck.Required>().Any() ? SynthesisSource.TextKey : SynthesisSource.Text,
        (_, ValueKind.Guid) => SynthesisSource.Guid,
        (_, ValueKind.Enum) => SynthesisSource.Enum,
        (_, ValueKind.DateTime) => SynthesisSource.Time,
        (_, ValueKind.DateTimeOffset) => SynthesisSource.TimeOffset,
        (_, ValueKind.DateOnly) => SynthesisSource.Day,
        (_, ValueKind.TimeOnly) => SynthesisSource.TimeOfDay,
        _ => SynthesisSource.Number,
    };

    private static (string? Minimum, string? Maximum) BoundsOf(TypeRef type, SynthesisSource source, List<ColumnCheck> checks)
    {
        ColumnCheck.Range? range = checks.OfType<ColumnCheck.Range>().FirstOrDefault();
        switch (source)
        {
            case SynthesisSource.Text or SynthesisSource.TextKey:
                return LengthsOf(checks, source == SynthesisSource.TextKey ? 1 : 0);
            case SynthesisSource.Number:
                return range is null ? DefaultBounds(type.Kind) : (range.LeastSample, range.GreatestSample);
            case SynthesisSource.Key or SynthesisSource.RowNumber when type.Kind == ValueKind.UInt64:
                return (null, null);
            case SynthesisSource.Key when range is null && type.Kind != ValueKind.Int64:
                return (CSharpLiteral.Of(1L), CSharpLiteral.Of((long)ColumnRange.OfInteger(type.Kind).Greatest));
            default:
                return (range?.LeastSample, range?.GreatestSample);
        }
    }

    /// <summary>The lengths that the annotations allow; nulls when they say nothing.</summary>
    private static (string? Minimum, string? Maximum) LengthsOf(List<ColumnCheck> checks, int least)
    {
        int greatest = int.MaxValue;
        foreach (ColumnCheck.Length length in checks.OfType<ColumnCheck.Length>())
        {
            least = Math.Max(least, length.Minimum);
            greatest = Math.Min(greatest, length.Maximum);
        }

        if (!checks.OfType<ColumnCheck.Length>().Any()) return (null, null);
        return (CSharpLiteral.Of(least), greatest == int.MaxValue ? "int.MaxValue" : CSharpLiteral.Of(greatest));
    }

    private static (string Minimum, string Maximum) DefaultBounds(ValueKind kind)
    {
        switch (kind)
        {
            case ValueKind.Single: return ("float.MinValue", "float.MaxValue");
            case ValueKind.Double: return ("double.MinValue", "double.MaxValue");
            case ValueKind.Decimal: return (CSharpLiteral.Of((decimal)-Moderate), CSharpLiteral.Of((decimal)Moderate));
        }

        (decimal least, decimal greatest) = ColumnRange.OfInteger(kind);
        return (ColumnLiteral.OfSample(Math.Max(least, -Moderate), kind), ColumnLiteral.OfSample(Math.Min(greatest, Moderate), kind));
    }

    private static string? CastOf(TypeRef type, SynthesisSource source) => source switch
    {
        SynthesisSource.Number or SynthesisSource.Key when type.IsInteger && type.Kind != ValueKind.Int64 && !(source == SynthesisSource.Number && type.Kind == ValueKind.UInt64) => type.Name,
        SynthesisSource.RowNumber when type.Kind is not (ValueKind.Int64 or ValueKind.Int32) => type.Name,
        SynthesisSource.Enum => type.Name,
        _ => null,
    };
}
