using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using CsCheck;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Schemas;

/// <summary>Generated checks against DataAnnotations itself, which checks by reflection and boxing.</summary>
public class SchemaValidationTests
{
    private const string Source = """
        namespace Shop;

        public sealed class EvenAttribute : ValidationAttribute
        {
            public override bool IsValid(object? value) => value is null || value is int number && number % 2 == 0;
        }

        [FeatureSchema]
        public partial record Row
        {
            [Range(-5, 5)] public int Int { get; init; }
            [Range(-5, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)] public int Open { get; init; }
            [Range(-0.5, 3.5)] public double Double { get; init; }
            [Range(-0.5, 3.5, MaximumIsExclusive = true)] public double? HalfOpen { get; init; }
            [Range(0, double.MaxValue)] public double Positive { get; init; }
            [Range(typeof(decimal), "-1.5", "2.25")] public decimal? Decimal { get; init; }
            [Range(typeof(DateTime), "2024-01-01", "2024-12-31")] public DateTime Time { get; init; }
            [StringLength(4, MinimumLength = 2)] public string? StringLength { get; init; }
            [MinLength(2)] public string? MinLength { get; init; }
            [MaxLength(2)] public string? MaxLength { get; init; }
            [Length(1, 3)] public string? Length { get; init; }
            [RegularExpression("[a-c]+|[a-c]+1")] public string? Pattern { get; init; }
            [Required] public string Required { get; init; } = "a";
            [Required(AllowEmptyStrings = true)] public string RequiredOrEmpty { get; init; } = "a";
            [AllowedValues("a", "b")] public string Allowed { get; init; } = "a";
            [DeniedValues("a", "b")] public string? Denied { get; init; }
            [AllowedValues(1, 3)] public int AllowedNumber { get; init; } = 1;
            [Even] public int Even { get; init; }
            [Url] public string? Url { get; init; }
        }
        """;

    private static readonly Type s_row = GeneratorHarness.Run(Source).Load().GetType("Shop.Row")!;

    [Fact]
    public void Validate_OfAnyRow_AgreesWithDataAnnotations()
    {
        Gen<string> text = Gen.OneOf(Const("", " ", "a", "b", "aa", "abc1", "abcd", "abcde", "a\n", "http://x", "ftp:"), Gen.String[Gen.Char['a', 'd'], 0, 5]);
        Gen<double> number = Gen.OneOf(Const(-0.5, 3.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0d, 0d, double.MaxValue), Gen.Double[-2, 5]);
        Gen<object?> value = Gen.OneOf(text.Select(one => (object?)one), number.Select(one => (object?)one), Gen.Int[-7, 7].Select(one => (object?)one), Gen.Const((object?)null));
        MethodInfo check = typeof(SchemaValidationTests).GetMethod(nameof(CheckProperty), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(s_row);
        PropertyInfo[] properties = [.. s_row.GetProperties().Where(property => property.SetMethod is not null)];

        Gen.Select(Gen.Int[0, properties.Length - 1], value).Sample((index, given) =>
            check.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [properties[index], given], CultureInfo.InvariantCulture), iter: 20_000);
    }

    [Theory]
    [InlineData("[Range(0d, 1e6)] public float A { get; init; }", "1000000", true)]
    [InlineData("[Range(0d, 1e6)] public float A { get; init; }", "1000000.1", false)]
    [InlineData("[Range(0.1, 1)] public float A { get; init; }", "0.1", true)] // 0.1f is below 0.1d: compared as floats it is inside.
    [InlineData("[Range(0, double.MaxValue)] public float A { get; init; }", "Infinity", false)]
    [InlineData("[Range(double.NegativeInfinity, double.PositiveInfinity)] public float A { get; init; }", "Infinity", true)]
    [InlineData("[Range(double.NegativeInfinity, double.PositiveInfinity)] public float A { get; init; }", "NaN", false)]
    [InlineData("[Range(0, double.MaxValue)] public int A { get; init; }", "2147483647", true)]
    [InlineData("[Range(-1, 300)] public byte A { get; init; }", "255", true)]
    [InlineData("[Range(0.5, 2.5, MinimumIsExclusive = true)] public int A { get; init; }", "1", true)]
    [InlineData("[Range(0.5, 2.5)] public int A { get; init; }", "3", false)]
    [InlineData("[Range(0, double.MaxValue)] public decimal A { get; init; }", "79228162514264337593543950335", true)]
    [InlineData("[Range(0.1, 0.3)] public decimal A { get; init; }", "0.3", true)]
    [InlineData("[Range(0, 9007199254740993)] public long A { get; init; }", "9007199254740993", false)] // The attribute takes a double, which is even.
    [InlineData("[Range(typeof(long), \"0\", \"9007199254740993\")] public long A { get; init; }", "9007199254740993", true)]
    [InlineData("[Range(typeof(ulong), \"1\", \"18446744073709551615\")] public ulong A { get; init; }", "18446744073709551615", true)]
    [InlineData("[Range(typeof(DateOnly), \"2024-02-28\", \"2024-03-01\", MinimumIsExclusive = true)] public DateOnly A { get; init; }", "2024-02-29", true)]
    [InlineData("[Range(typeof(DateOnly), \"2024-02-28\", \"2024-03-01\", MinimumIsExclusive = true)] public DateOnly A { get; init; }", "2024-02-28", false)]
    [InlineData("[Range(typeof(TimeOnly), \"08:00\", \"17:30:00.5\")] public TimeOnly A { get; init; }", "17:30:00.5", true)]
    [InlineData("[Range(typeof(TimeOnly), \"08:00\", \"17:30:00.5\")] public TimeOnly A { get; init; }", "17:30:00.6", false)]
    [InlineData("[Range(typeof(DateTimeOffset), \"2024-01-01\", \"2024-01-02T00:00:00+02:00\")] public DateTimeOffset A { get; init; }", "2024-01-01T22:00:00Z", true)]
    [InlineData("[Range(typeof(DateTimeOffset), \"2024-01-01\", \"2024-01-02T00:00:00+02:00\")] public DateTimeOffset A { get; init; }", "2024-01-01T22:00:01Z", false)]
    [InlineData("[AllowedValues(1, 2)] public float? A { get; init; }", "", true)]
    [InlineData("[AllowedValues(1, 2.5)] public float? A { get; init; }", "2.5", true)]
    [InlineData("[AllowedValues('a', 'b')] public char A { get; init; }", "c", false)]
    [InlineData("[AllowedValues(true)] public bool A { get; init; }", "false", false)]
    [InlineData("[DeniedValues(DayOfWeek.Friday)] public DayOfWeek A { get; init; }", "Friday", false)]
    [InlineData("[Required] public int? A { get; init; }", "", false)]
    [InlineData("[property: Range(0, 5)] int A", "6", false)]
    [InlineData("[Range(0, 5)] int A", "6", false)]
    [InlineData("[Range(0, 5)] int A", "5", true)]
    public void Annotation_OnAColumn_ComparesInItsOwnType(string column, string text, bool expected)
    {
        string source = column.Contains('{', StringComparison.Ordinal) ? $"[FeatureSchema] public partial class Row {{ {column} }}" : $"[FeatureSchema] public partial record Row({column});";
        Type row = GeneratorHarness.Run(source).Load().GetType("Row")!;

        object? built = typeof(SchemaValidationTests).GetMethod(nameof(Build), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(row).Invoke(null, [text]);

        Assert.Equal(expected, built is null);
        Assert.NotEqual("", built);
        if (!column.StartsWith("[Denied", StringComparison.Ordinal)) SchemaContract.Check(row);
    }

    [Fact]
    public void Validate_OfALocalTimeAndOfANullText_NamesTheColumn()
    {
        Type row = GeneratorHarness.Run("[FeatureSchema] public partial record struct Row { public int A { get; set; } public DateTime T { get; set; } public string S { get; set; } }").Load().GetType("Row")!;

        Assert.Equal(1, FaultOf(row, "T", new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local), "S", "s").Column);
        Assert.Equal(2, FaultOf(row, "T", DateTime.UnixEpoch, "S", null).Column);
    }

    private static Gen<T> Const<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static RowFault FaultOf(Type row, string first, object? firstValue, string second, object? secondValue)
    {
        object instance = Activator.CreateInstance(row)!;
        row.GetProperty(first)!.SetValue(instance, firstValue);
        row.GetProperty(second)!.SetValue(instance, secondValue);
        return (RowFault)typeof(SchemaValidationTests).GetMethod(nameof(Fault), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(row).Invoke(null, [instance])!;
    }

    private static RowFault Fault<TRow>(TRow row)
        where TRow : IFeatureSchema<TRow>
    {
        Assert.False(TRow.RowSchema.Validate(in row, out RowFault fault));
        return fault;
    }

    private static string? Build<TRow>(string text)
        where TRow : IFeatureSchema<TRow>
    {
        RowBuilder<TRow> builder = TRow.RowSchema.CreateBuilder();
        Assert.True(builder.TryParse(0, text, out string? reason), reason);
        return builder.TryBuild(out _, out RowFault fault) ? null : fault.Reason;
    }

    private static void CheckProperty<TRow>(PropertyInfo property, object? given)
        where TRow : IFeatureSchema<TRow>
    {
        if (!TryConvert(given, property.PropertyType, out object? value)) return;
        // DataAnnotations ask for null among the allowed values; here the type says whether a column may be null.
        if (value is null && property.Name == "Allowed") return;
        TRow row = TRow.RowSchema.Synthesize(0);
        foreach (PropertyInfo other in typeof(TRow).GetProperties().Where(other => other.SetMethod is not null)) other.SetValue(row, Valid(other));
        property.SetValue(row, value);
        List<ValidationResult> results = [];
        bool expected = Validator.TryValidateObject(row!, new ValidationContext(row!), results, validateAllProperties: true);
        bool actual = TRow.RowSchema.Validate(in row, out RowFault fault);
        Assert.True(expected == actual, $"{property.Name} = {value}: DataAnnotations say {expected} {results.FirstOrDefault()}, generated {actual} {fault.Reason}");
        if (!actual) Assert.Equal(property.Name, TRow.RowSchema.Description.Columns[fault.Column].Name);
    }

    private static object? Valid(PropertyInfo property) => property.Name switch
    {
        "Time" => new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc),
        "AllowedNumber" => 1,
        "Required" or "RequiredOrEmpty" or "Allowed" => "a",
        _ when property.PropertyType.IsValueType => Activator.CreateInstance(property.PropertyType),
        _ => null,
    };

    private static bool TryConvert(object? given, Type type, out object? value)
    {
        value = given;
        Type wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (given is null) return !type.IsValueType || wanted != type;
        if (given.GetType() == wanted) return true;
        if (wanted == typeof(decimal) && given is double number && Math.Abs(number) < 100) return (value = (decimal)number) is not null;
        if (wanted == typeof(DateTime) && given is int days) return (value = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(days * 60)) is not null;
        return false;
    }
}
