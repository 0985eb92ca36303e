using System.Globalization;
using System.Reflection;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>A row, and rows that differ from it in nothing but what is not known when it is scored.</summary>
internal sealed class FuzzInput
{
    private static readonly (float Amount, int Items, string? Country)[] s_known =
        [(0f, 0, null), (1f, 2, "GB"), (2.5f, 1, "DE"), (3.5f, 0, "GB"), (8f, 3, "")];

    private static readonly (float? Refunded, string? Note, int? Visits, int? Why, bool? IsFraud)[] s_late =
    [
        (null, null, null, null, null), (null, null, null, null, true), (null, null, null, null, false), (0f, "", 0, 0, false), (1.5f, "late", 2, 1, true),
        (5f, "a longer one", 4, 2, null), (2f, "late", null, null, true), (null, "ab", 1, null, false), (3f, null, 3, 1, null), (1f, "late", 1, 1, true),
    ];

    private readonly Func<object>[] _variants;

    private FuzzInput(Func<object>[] variants) => _variants = variants;

    /// <summary>All of them, of a row type.</summary>
    public static FuzzInput[] All(Type row) => [.. s_known.Select((known, i) => new FuzzInput([.. s_late.Select(late => (Func<object>)(() => Create(row, i, known, late)))]))];

    /// <summary>The first change of a program's value or exception; null when there is none.</summary>
    public static string? FindMove(Type pipeline, FuzzInput[] inputs)
    {
        MethodInfo feature = pipeline.GetMethod("Value", BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (FuzzInput input in inputs)
        {
            string first = Run(feature, input._variants[0]());
            for (int i = 1; i < input._variants.Length; i++)
            {
                string next = Run(feature, input._variants[i]());
                if (next != first) return $"{first} → {next}";
            }
        }

        return null;
    }

    private static string Run(MethodInfo feature, object row)
    {
        try
        {
            return BitConverter.SingleToInt32Bits((float)feature.Invoke(null, [row])!).ToString("X8", CultureInfo.InvariantCulture);
        }
        catch (TargetInvocationException exception)
        {
            Exception inner = exception.InnerException!;
            return $"{inner.GetType().Name}: {inner.Message}";
        }
    }

    private static object Create(Type type, int index, (float Amount, int Items, string? Country) known, (float? Refunded, string? Note, int? Visits, int? Why, bool? IsFraud) late)
    {
        object row = Activator.CreateInstance(type)!;
        Set("Id", (long)index);
        Set("At", new DateTime(2026, 3, 1 + index, 7 * index % 24, 0, 0, DateTimeKind.Utc));
        Set("CardId", 40L + index);
        Set("Amount", known.Amount);
        Set("Items", known.Items);
        Set("Country", known.Country);
        Set("Refunded", late.Refunded);
        Set("Note", late.Note);
        Set("Visits", late.Visits);
        Set("Why", late.Why is { } why ? Enum.ToObject(type.Assembly.GetType("Reason", throwOnError: true)!, why) : null);
        Set("IsFraud", late.IsFraud);
        return row;

        void Set(string property, object? value) => type.GetProperty(property)!.SetValue(row, value);
    }
}
