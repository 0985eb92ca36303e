using System.Globalization;
using System.Text;

namespace PipelineDsl.Benchmarks.Analysis;

/// <summary>
/// The sources of a large project: feature sets of many features each, whose features call helpers that call helpers that call helpers, spread over
/// files. The code is clean, as most code is, and of the usual kind: arithmetic, conditions, patterns, switches, loops, locals and text.
/// </summary>
internal static class SyntheticSources
{
    public const int SetCount = 20;
    public const int FeaturesPerSet = 25;
    private const int HelperFiles = 10;
    private const int HelpersPerFile = 30;

    /// <summary>The files, by name.</summary>
    public static IEnumerable<(string Name, string Text)> All()
    {
        yield return ("GlobalUsings.cs", "global using System;\nglobal using System.Collections.Generic;\nglobal using PipelineDsl;\n");
        yield return ("Payment.cs", Schema);
        for (int file = 0; file < HelperFiles; file++) yield return ($"Helpers{file}.cs", Helpers(file));
        for (int set = 0; set < SetCount; set++) yield return (SetName(set), Set(set));
    }

    public static string SetName(int set) => $"Features{set}.cs";

    /// <summary>A file with one number in the body of its middle feature changed, as by a keystroke.</summary>
    public static string Edit(string text, int edit)
    {
        int feature = text.IndexOf($"Feature{FeaturesPerSet / 2}(", StringComparison.Ordinal);
        int number = text.IndexOf("10", feature, StringComparison.Ordinal);
        int end = text.IndexOf('f', number);
        return text.Remove(number, end - number).Insert(number, string.Create(CultureInfo.InvariantCulture, $"10{edit}"));
    }

    private const string Schema = """
        namespace Synthetic;

        [FeatureSchema]
        public readonly partial record struct Payment
        {
            [EventId] public required long Id { get; init; }
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public required long CardId { get; init; }
            public required float Amount { get; init; }
            public required int Items { get; init; }
            public string? Country { get; init; }
            public float? Distance { get; init; }
            [AvailableAfter("7d")] public float? Refunded { get; init; }
            [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }

            public bool IsLarge => Amount > 1000f;
        }
        """;

    private static string Set(int set)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            namespace Synthetic;

            [FeatureSet<Payment>]
            public sealed partial class Features{{set}}
            {
                private static readonly float[] s_edges = [10f, 50f, 100f, 500f, 1000f];

                [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", IncludeCurrent = true)] static float Spend(in Payment p) => p.Amount;
                [Aggregate(Aggregates.Mean, "30d", Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;

            """);
        for (int feature = 0; feature < FeaturesPerSet; feature++) text.Append('\n').Append(Feature(set, feature));
        return text.Append("}\n").ToString();
    }

    private static string Feature(int set, int feature)
    {
        int file = ((set * FeaturesPerSet) + feature) % HelperFiles;
        int helper = ((set * 7) + (feature * 3)) % HelpersPerFile;
        string body = (feature % 5) switch
        {
            0 => $"=> Helpers{file}.First{helper}(p.Amount, p.Items) * (p.IsLarge ? 2f : 10f);",
            1 => $$"""
                {
                        float amount = Helpers{{file}}.First{{helper}}(p.Amount, p.Items);
                        int bin = 0;
                        foreach (float edge in s_edges) bin += edge < amount ? 1 : 0;
                        return bin + 10f;
                    }
                """,
            2 => $$"""
                => p switch
                    {
                        { Amount: > 500f, Country: "GB" } => Helpers{{file}}.First{{helper}}(p.Amount, 3),
                        { Country: null } => -1f,
                        { Country.Length: > 2 } => Helpers{{file}}.Text{{helper}}(p.Country, 10f),
                        _ => p.Distance ?? 10f,
                    };
                """,
            3 => $$"""
                {
                        (float low, float high) = Helpers{{file}}.Bounds{{helper}}(p.Amount);
                        if (p.Country is not { } country || country.StartsWith("X", StringComparison.Ordinal)) return low;
                        return FeatureMath.Log1p(high - low) + FeatureHash.BucketOf(country, 16) + 10f;
                    }
                """,
            _ => $"=> Helpers{file}.OfRow{helper}(p with {{ IsFraud = null, Refunded = null }}) + p.At.Hour + 10f;",
        };
        return $"    [Feature] static float Feature{feature}(in Payment p) {body}\n";
    }

    private static string Helpers(int file)
    {
        var text = new StringBuilder($"namespace Synthetic;\n\npublic static class Helpers{file}\n{{\n");
        for (int helper = 0; helper < HelpersPerFile; helper++)
        {
            int next = (file + 1) % HelperFiles;
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public static float First{{helper}}(float x, int n)
                    {
                        float sum = 0f;
                        for (int i = 0; i < n; i++) sum += Second{{helper}}(x, i);
                        return n == 0 ? 0f : sum / n;
                    }

                    private static float Second{{helper}}(float x, int i) => i % 2 == 0 ? Helpers{{next}}.Third{{helper}}(x + i) : Math.Abs(x - {{helper}}f);

                    public static float Third{{helper}}(float x)
                    {
                        if (float.IsNaN(x)) return 0f;
                        float scaled = FeatureMath.Clamp(x, -{{helper + 1}}f, {{helper + 1}}f) / {{helper + 1}}f;
                        return scaled * scaled * (3f - (2f * scaled));
                    }

                    public static (float Low, float High) Bounds{{helper}}(float x)
                    {
                        float half = Second{{helper}}(x, {{helper}}) / 2f;
                        return (x - half, x + half);
                    }

                    public static float Text{{helper}}(string text, float weight)
                    {
                        int vowels = 0;
                        foreach (char c in text) vowels += c is 'a' or 'e' or 'i' or 'o' or 'u' ? 1 : 0;
                        return Third{{helper}}(vowels * weight) + text.Length;
                    }

                    public static float OfRow{{helper}}(Payment p) => p.Distance is { } distance ? Second{{helper}}(distance, p.Items) : First{{helper}}(p.Amount, p.Items);

                """);
        }

        return text.Append("}\n").ToString();
    }
}
