using System.Globalization;
using System.Text.Json;

namespace PipelineDsl.Tests.Encoders;

/// <summary>
/// Categories, texts, vectors and targets against scikit-learn's OneHotEncoder, OrdinalEncoder, FeatureHasher, HashingVectorizer, TfidfVectorizer,
/// Normalizer and the formulas of its TargetEncoder.
/// </summary>
public class CategoryGoldenTests
{
    [Fact]
    public void OneHot_ScikitLearnsColumns_SameCategoriesKept()
    {
        foreach (JsonElement item in CategoryGolden.Cases("oneHot"))
        {
            string[] values = Texts(item, "values")!;
            var attribute = new OneHotAttribute();
            if (item.TryGetProperty("min_frequency", out JsonElement frequency))
            {
                if (frequency.TryGetInt32(out int rows)) attribute.MinFrequency = rows;
                else attribute.MinShare = frequency.GetDouble();
            }

            // Theirs counts the column of rare categories, which is slot 0 here.
            if (item.TryGetProperty("max_categories", out JsonElement most)) attribute.MaxCategories = most.GetInt32() - 1;
            OneHotEncoder encoder = CategoryFitting.Fit(attribute.CreateAccumulator, values, static (counts, value) => counts.Add(Category.Of(value)));
            string?[] slots = [.. item.GetProperty("slots").EnumerateArray().Select(slot => slot.GetString())];
            foreach ((string probe, string? slot) in Texts(item, "probes")!.Zip(slots))
            {
                string name = encoder.SlotName(Array.IndexOf(CategoryFitting.Encode(encoder, Category.Of(probe), attribute.MaxCategories + 2), 1f));
                Assert.Equal(slot ?? "(unknown)", name);
            }
        }
    }

    [Fact]
    public void Ordinal_ScikitLearnsColumns_SameNumbers()
    {
        foreach (JsonElement item in CategoryGolden.Cases("ordinal"))
        {
            Category[]? given = Categories(item, "given");
            OrdinalEncoder encoder = CategoryFitting.Fit(
                () => new OrdinalAccumulator(given is null ? [] : [.. given]), Categories(item, "values")!, static (counts, value) => counts.Add(value));
            Assert.Equal(Numbers(item, "codes"), Categories(item, "probes")!.Select(encoder.Apply));
        }
    }

    [Fact]
    public void Hash_MurmurSigned_FeatureHashersSlots()
    {
        foreach (JsonElement item in CategoryGolden.Cases("hash"))
        {
            int slots = item.GetProperty("slots").GetInt32();
            HashEncoder encoder = new HashAttribute(slots) { Function = HashFunction.Murmur3, AlternateSign = item.GetProperty("alternate_sign").GetBoolean() }.Create();
            foreach ((string text, JsonElement row) in Texts(item, "texts")!.Zip(item.GetProperty("rows").EnumerateArray()))
            {
                SameSparse(row, CategoryFitting.Encode(encoder, Category.Of(text), slots), 0);
            }
        }
    }

    [Fact]
    public void HashText_Murmur_HashingVectorizersRows()
    {
        foreach (JsonElement item in CategoryGolden.Cases("hashText"))
        {
            int slots = item.GetProperty("n_features").GetInt32();
            (TextAnalyzer analyzer, int minN, int maxN) = Analyzer(item);
            HashTextEncoder encoder = new HashTextAttribute(slots)
            {
                Analyzer = analyzer,
                MinN = minN,
                MaxN = maxN,
                Norm = Norm(item),
                Lowercase = item.GetProperty("lowercase").GetBoolean(),
                AlternateSign = item.GetProperty("alternate_sign").GetBoolean(),
                Function = HashFunction.Murmur3,
            }.Create();
            foreach ((string text, JsonElement row) in Texts(item, "texts")!.Zip(item.GetProperty("rows").EnumerateArray()))
            {
                SameSparse(row, CategoryFitting.Encode(encoder, text, slots), 1e-6);
            }
        }
    }

    [Fact]
    public void TfIdf_ScikitLearnsCorpus_SameTermsAndWeights()
    {
        foreach (JsonElement item in CategoryGolden.Cases("tfIdf"))
        {
            var idf = item.GetProperty("idf").EnumerateObject().ToDictionary(term => term.Name, term => term.Value.GetDouble());
            (TextAnalyzer analyzer, int minN, int maxN) = Analyzer(item);
            var attribute = new TfIdfAttribute(item.TryGetProperty("max_features", out JsonElement most) ? most.GetInt32() : idf.Count + 5)
            {
                Analyzer = analyzer,
                MinN = minN,
                MaxN = maxN,
                Norm = Norm(item),
                Lowercase = Option(item, "lowercase", true),
                Smooth = Option(item, "smooth_idf", true),
                Sublinear = Option(item, "sublinear_tf", false),
                MinTexts = item.TryGetProperty("min_df", out JsonElement least) ? least.GetInt32() : 1,
                MaxShare = item.TryGetProperty("max_df", out JsonElement share) ? share.GetDouble() : 1,
            };
            string[] texts = Texts(item, "texts")!;
            TfIdfEncoder encoder = CategoryFitting.Fit(attribute.CreateAccumulator, texts, static (counts, text) => counts.Add(text));
            Assert.Equal(idf.Keys.Order(StringComparer.Ordinal), encoder.Terms.Order(StringComparer.Ordinal));
            foreach ((string term, double weight) in encoder.Terms.Zip(encoder.Weights)) Assert.Equal(idf[term], weight, 1e-12);
            foreach ((string text, JsonElement row) in texts.Zip(item.GetProperty("rows").EnumerateArray()))
            {
                float[] actual = CategoryFitting.Encode(encoder, text, attribute.Terms);
                for (int i = 0; i < encoder.Terms.Length; i++) Close(row.TryGetProperty(encoder.Terms[i], out JsonElement value) ? value.GetDouble() : 0, actual[i], 1e-6);
                Assert.All(actual[encoder.Terms.Length..], unused => Assert.Equal(0, unused));
            }
        }
    }

    [Fact]
    public void NormalizeVector_ScikitLearnsRows_SameValues()
    {
        JsonElement item = CategoryGolden.Cases("normalize").Single();
        foreach ((JsonElement row, JsonElement normalized) in item.GetProperty("rows").EnumerateArray().Zip(item.GetProperty("normalized").EnumerateArray()))
        {
            float[] values = [.. row.EnumerateArray().Select(value => value.GetSingle())];
            float[] actual = CategoryFitting.Encode(new NormalizeVectorAttribute(values.Length).Create(), values, values.Length);
            foreach ((double expected, float got) in normalized.EnumerateArray().Select(value => value.GetDouble()).Zip(actual)) Close(expected, got, 1e-6);
        }
    }

    [Fact]
    public void TargetEncode_FormulasOfScikitLearn_SameValues()
    {
        foreach (JsonElement item in CategoryGolden.Cases("target"))
        {
            double smooth = Smooth(item);
            IEnumerable<(Category, double)> rows = Categories(item, "codes")!.Zip(Numbers(item, "labels"));
            if (item.GetProperty("kind").GetString() == "classes")
            {
                TargetClassesEncoder classes = CategoryFitting.Fit(
                    new TargetEncodeClassesAttribute(3) { Smooth = smooth }.CreateAccumulator, rows, static (labels, row) => labels.Add(row.Item1, row.Item2));
                foreach (JsonProperty learned in item.GetProperty("learned").EnumerateObject())
                {
                    float[] actual = CategoryFitting.Encode(classes, Category.Of(long.Parse(learned.Name, CultureInfo.InvariantCulture)), 3);
                    foreach ((double expected, float got) in learned.Value.EnumerateArray().Select(value => value.GetDouble()).Zip(actual)) Close(expected, got, 1e-6);
                }

                continue;
            }

            TargetEncoder encoder = CategoryFitting.Fit(
                new TargetEncodeAttribute { Smooth = smooth }.CreateAccumulator, rows, static (labels, row) => labels.Add(row.Item1, row.Item2));
            Close(item.GetProperty("prior").GetDouble(), encoder.Prior, 1e-12);
            Assert.Equal(encoder.Prior, encoder.Apply(Category.Of(99)));
            foreach (JsonProperty learned in item.GetProperty("learned").EnumerateObject())
            {
                Close(learned.Value.GetDouble(), encoder.Apply(Category.Of(long.Parse(learned.Name, CultureInfo.InvariantCulture))), 1e-9);
            }
        }
    }

    [Fact]
    public void Golden_ScriptRunAgain_SameValues()
    {
        if (CategoryGolden.Remake() is not { } made)
        {
            Assert.Skip("scikit-learn is not installed for /usr/bin/python3.");
            return;
        }

        Same(CategoryGolden.All, made, "$");
    }

    private static void Same(JsonElement expected, JsonElement actual, string path)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, path);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Select(item => item.Name), actual.EnumerateObject().Select(item => item.Name));
                foreach (JsonProperty item in expected.EnumerateObject()) Same(item.Value, actual.GetProperty(item.Name), path + "." + item.Name);
                break;
            case JsonValueKind.Array:
                Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), path);
                for (int i = 0; i < expected.GetArrayLength(); i++) Same(expected[i], actual[i], $"{path}[{i}]");
                break;
            case JsonValueKind.Number:
                Close(expected.GetDouble(), actual.GetDouble(), 1e-9);
                break;
            default:
                Assert.True(expected.GetRawText() == actual.GetRawText(), path);
                break;
        }
    }

    private static void SameSparse(JsonElement expected, float[] actual, double tolerance)
    {
        var known = expected.EnumerateArray().ToDictionary(pair => pair[0].GetInt32(), pair => pair[1].GetDouble());
        Assert.Equal(known.Count, actual.Count(value => value != 0));
        foreach ((int slot, double value) in known) Close(value, actual[slot], tolerance);
    }

    private static void Close(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Abs(expected), $"expected {expected:R}, got {actual:R}");

    private static double Smooth(JsonElement item) =>
        item.GetProperty("smooth") is { ValueKind: JsonValueKind.Number } rows ? rows.GetDouble() : TargetEncodeAttribute.Auto;

    private static bool Option(JsonElement item, string name, bool otherwise) => item.TryGetProperty(name, out JsonElement value) ? value.GetBoolean() : otherwise;

    private static TextNorm Norm(JsonElement item) => !item.TryGetProperty("norm", out JsonElement norm) ? TextNorm.L2
        : norm.GetString() switch { "l1" => TextNorm.L1, "l2" => TextNorm.L2, _ => TextNorm.None };

    private static (TextAnalyzer Analyzer, int MinN, int MaxN) Analyzer(JsonElement item)
    {
        TextAnalyzer analyzer = item.GetProperty("analyzer").GetString() switch
        {
            "word" => TextAnalyzer.Words,
            "char" => TextAnalyzer.Characters,
            _ => TextAnalyzer.CharactersInWords,
        };
        JsonElement range = item.GetProperty("ngram_range");
        return (analyzer, range[0].GetInt32(), range[1].GetInt32());
    }

    private static string[]? Texts(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];

    private static double[] Numbers(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    private static Category[]? Categories(JsonElement item, string name) => item.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Number ? Category.Of(value.GetInt64()) : Category.Of(value.GetString()))]
        : null;
}
