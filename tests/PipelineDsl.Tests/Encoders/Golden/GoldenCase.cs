using System.Globalization;
using System.Text.Json;

namespace PipelineDsl.Tests.Encoders;

/// <summary>What scikit-learn made of one column with one transformer.</summary>
internal sealed record GoldenCase(string Column, double[] Values, double[] Probes, string Encoder, JsonElement Options, JsonElement Result)
{
    private const int Many = 30_011;

    /// <summary>The committed file.</summary>
    public static JsonElement Committed { get; } = Read(typeof(GoldenCase).Assembly.GetManifestResourceStream("encoders.json")!);

    /// <summary>All cases of an encoder.</summary>
    public static IEnumerable<GoldenCase> Of(string encoder) =>
        from column in Committed.GetProperty("columns").EnumerateArray()
        from result in column.GetProperty("cases").EnumerateArray()
        where result.GetProperty("encoder").GetString() == encoder
        select new GoldenCase(column.GetProperty("name").GetString()!, ValuesOf(column), Numbers(column.GetProperty("probes")), encoder, result.GetProperty("options"), result);

    /// <summary>Why scikit-learn refuses the column, or null.</summary>
    public string? Refused => Result.TryGetProperty("refused", out JsonElement reason) ? reason.GetString() : null;

    /// <summary>What each probe became; those that are missing are left out where the transformer does not know missing values.</summary>
    public double[][] Outputs => [.. Result.GetProperty("outputs").EnumerateArray().Select(Numbers)];

    public static JsonElement Read(Stream stream)
    {
        using (stream)
        {
            return JsonDocument.Parse(stream).RootElement;
        }
    }

    public T Option<T>(string name, T otherwise)
    {
        if (!Options.TryGetProperty(name, out JsonElement value)) return otherwise;
        if (typeof(T).IsEnum) return (T)Enum.Parse(typeof(T), value.GetString()!);
        return value.Deserialize<T>()!;
    }

    public static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(Number)];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Encoder} {Options} of \"{Column}\"");

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => double.NaN,
        JsonValueKind.String => value.GetString() == "Infinity" ? double.PositiveInfinity : double.NegativeInfinity,
        _ => value.GetDouble(),
    };

    private static double[] ValuesOf(JsonElement column)
    {
        JsonElement values = column.GetProperty("values");
        if (values.ValueKind != JsonValueKind.Null) return Numbers(values);
        return [.. Enumerable.Range(0, Many).Select(i => ((i * 7919L % Many) + 0.5) / Many).Select(place => place / (1 - place))];
    }
}
