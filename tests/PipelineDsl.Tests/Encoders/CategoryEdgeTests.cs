namespace PipelineDsl.Tests.Encoders;

/// <summary>Missing values, empty texts and unknown categories, as each encoder's page says.</summary>
public class CategoryEdgeTests
{
    private static readonly Category Missing = Category.Of((string?)null);
    private static readonly Category Empty = Category.Of("");
    private static readonly Category Unknown = Category.Of("never seen");
    private static readonly Category[] Column = [Category.Of("b"), Missing, Empty, Category.Of("a"), Category.Of("b"), Empty, Category.Of("b"), Missing];

    [Fact]
    public void OneHot_StrangeValues_HaveSlotsOfTheirOwn()
    {
        OneHotEncoder encoder = CategoryFitting.Fit(new OneHotAttribute { MaxCategories = 3 }.CreateAccumulator, Column, static (a, value) => a.Add(value));
        Assert.Equal(["(unknown)", "(missing)", "b", "", "a"], Enumerable.Range(0, 5).Select(encoder.SlotName));
        Assert.Equal([1, 3, 0, 2], new[] { Missing, Empty, Unknown, Category.Of("b") }.Select(encoder.SlotOf));
        Assert.Equal(0, encoder.SlotOf(Category.Of(0L)));
        Assert.Equal([EncodeOutcomes.None, EncodeOutcomes.None, EncodeOutcomes.Unknown], new[] { Missing, Empty, Unknown }.Select(encoder.OutcomeOf));
    }

    [Fact]
    public void OneHot_Refit_KeepsSlots()
    {
        OneHotAccumulator first = new OneHotAttribute { MaxCategories = 3 }.CreateAccumulator();
        foreach (string text in new[] { "x", "x", "y" }) first.Add(Category.Of(text));
        OneHotEncoder previous = first.Fit();
        OneHotAccumulator second = new OneHotAttribute { MaxCategories = 3 }.CreateAccumulator();
        foreach (string text in new[] { "z", "z", "z", "w", "w", "y" }) second.Add(Category.Of(text));
        Assert.Equal(["x", "y", "z"], second.Fit(in previous).Categories.Select(category => category.Text));
        Assert.Equal(["z", "w", "y"], second.Fit().Categories.Select(category => category.Text));
    }

    [Fact]
    public void OneHot_MinShare_CountsMissingRows()
    {
        OneHotEncoder half = CategoryFitting.Fit(new OneHotAttribute { MinShare = 3 / 8d }.CreateAccumulator, Column, static (a, value) => a.Add(value));
        Assert.Equal(["b"], half.Categories.Select(category => category.Text));
    }

    [Fact]
    public void Ordinal_StrangeValues_AreTheDeclaredNumbers()
    {
        OrdinalEncoder encoder = CategoryFitting.Fit(new OrdinalAttribute().CreateAccumulator, Column, static (a, value) => a.Add(value));
        Assert.Equal([-2, 0, -1, 1, 2], new[] { Missing, Empty, Unknown, Category.Of("a"), Category.Of("b") }.Select(encoder.Apply));
        OrdinalEncoder asked = CategoryFitting.Fit(new OrdinalAttribute { By = OrdinalBy.Frequency, Unknown = 7, Missing = double.NaN }.CreateAccumulator, Column, static (a, value) => a.Add(value));
        Assert.Equal([double.NaN, 1, 7, 2, 0], new[] { Missing, Empty, Unknown, Category.Of("a"), Category.Of("b") }.Select(asked.Apply));
        OrdinalEncoder given = new OrdinalAttribute("low", "high").CreateAccumulator().Fit();
        Assert.Equal([1, 0, -1], new[] { Category.Of("high"), Category.Of("low"), Empty }.Select(given.Apply));
        OrdinalEncoder numbers = new OrdinalAttribute(30, -10).CreateAccumulator().Fit();
        Assert.Equal([0, 1, -1], new[] { Category.Of(30), Category.Of(-10), Category.Of(0) }.Select(numbers.Apply));
        Assert.Throws<ArgumentException>(() => new OrdinalAttribute("a", "a").CreateAccumulator());
    }

    [Fact]
    public void Ordinal_Refit_KeepsNumbers()
    {
        OrdinalEncoder previous = new([Category.Of("m"), Category.Of("q")]);
        OrdinalAccumulator later = new OrdinalAttribute().CreateAccumulator();
        foreach (string text in new[] { "a", "q", "z" }) later.Add(Category.Of(text));
        Assert.Equal(["m", "q", "a", "z"], later.Fit(in previous).Categories.Select(category => category.Text));
    }

    [Fact]
    public void TfIdf_Refit_KeepsTermsInTheirSlots()
    {
        TfIdfEncoder previous = CategoryFitting.Fit(new TfIdfAttribute(3).CreateAccumulator, new[] { "old old", "common old", "common" }, static (a, text) => a.Add(text));
        TfIdfAccumulator later = new TfIdfAttribute(3).CreateAccumulator();
        foreach (string text in new[] { "new new", "common new", "newer" }) later.Add(text);
        TfIdfEncoder refitted = later.Fit(in previous);
        Assert.Equal(["old", "common", "new"], refitted.Terms);
        Assert.Equal([previous.Weights[0], Math.Log(4 / 2d) + 1, Math.Log(4 / 3d) + 1], refitted.Weights, (expected, actual) => Math.Abs(expected - actual) < 1e-12);
    }

    [Fact]
    public void Frequency_StrangeValues_MissingIsCountedUnknownIsZero()
    {
        FrequencyEncoder share = CategoryFitting.Fit(new FrequencyAttribute().CreateAccumulator, Column, static (a, value) => a.Add(value));
        Assert.Equal([0.25, 0.25, 0, 0.375], new[] { Missing, Empty, Unknown, Category.Of("b") }.Select(share.Apply));
        FrequencyEncoder count = CategoryFitting.Fit(new FrequencyAttribute { Unit = FrequencyUnit.Count, MaxCategories = 1 }.CreateAccumulator, Column, static (a, value) => a.Add(value));
        Assert.Equal([2, 0, 0, 3], new[] { Missing, Empty, Unknown, Category.Of("b") }.Select(count.Apply));
        Assert.Equal(0, new FrequencyAttribute().CreateAccumulator().Fit().Apply(Missing));
    }

    [Theory]
    [InlineData(HashFunction.Folded)]
    [InlineData(HashFunction.Murmur3)]
    public void Hash_StrangeValues_MissingSetsNoSlot(HashFunction function)
    {
        HashEncoder encoder = new HashAttribute(16) { Function = function, AlternateSign = true }.Create();
        Assert.Equal(new float[16], CategoryFitting.Encode(encoder, Missing, 16));
        foreach (Category value in new[] { Empty, Unknown, Category.Of(0), Category.Of(long.MinValue), Category.Of(new string('x', 1000)) })
        {
            float[] slots = CategoryFitting.Encode(encoder, value, 16);
            Assert.Equal(1, slots.Count(slot => slot is 1 or -1));
            Assert.Equal(15, slots.Count(slot => slot == 0));
        }
    }

    [Fact]
    public void Hash_Folded_IsTheSameForever()
    {
        // Saved models rest on these.
        Assert.Equal(
            [11912144113143032851, 3397741117965113518, 14779826936046571599, 8358175404609594569, 17513692611121247115],
            new[] { "", "a", "abc", "merchant", "a longer name of a merchant" }.Select(text => FoldedHash.Of(text)));
        Assert.Equal([9609030565268239055, 17284813058087664122], new[] { 0, -1L }.Select(number => FoldedHash.Of(number)));
    }

    [Fact]
    public void Hash_ManyCategories_SpreadEvenly()
    {
        HashEncoder encoder = new HashAttribute(64) { AlternateSign = true }.Create();
        var counts = new float[64];
        var signs = new float[64];
        foreach (int number in Enumerable.Range(0, 64_000))
        {
            float[] slots = CategoryFitting.Encode(encoder, number % 2 == 0 ? Category.Of(number) : Category.Of("m" + number), 64);
            for (int i = 0; i < 64; i++) (counts[i], signs[i]) = (counts[i] + Math.Abs(slots[i]), signs[i] + slots[i]);
        }

        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
        Assert.All(signs, sign => Assert.InRange(sign, -150, 150));
    }

    [Fact]
    public void Texts_MissingAndEmpty_GiveZeros()
    {
        HashTextEncoder hashed = new HashTextAttribute(8).Create();
        TfIdfEncoder weighed = CategoryFitting.Fit(new TfIdfAttribute(3).CreateAccumulator, new[] { "red cat", null, "red dog" }, static (a, text) => a.Add(text));
        foreach (string? text in new[] { null, "", " ", "x", "?!" }) Assert.Equal(new float[8], CategoryFitting.Encode(hashed, text, 8));
        foreach (string? text in new[] { null, "", "unknown words" }) Assert.Equal(new float[3], CategoryFitting.Encode(weighed, text, 3));
        Assert.Equal(["red", "cat", "dog"], weighed.Terms);
        Assert.Equal(1, weighed.Weights[0], 1e-15);
        Assert.Equal(new float[2], CategoryFitting.Encode(new TfIdfAttribute(2).CreateAccumulator().Fit(), "any", 2));
        Assert.Equal("(unused)", new TfIdfAttribute(2).CreateAccumulator().Fit().SlotName(1));
    }

    [Fact]
    public void Texts_LoneSurrogatesAndLongTexts_AreTaken()
    {
        foreach (TextAnalyzer analyzer in Enum.GetValues<TextAnalyzer>())
        {
            HashTextEncoder encoder = new HashTextAttribute(64) { Analyzer = analyzer, MinN = 1, MaxN = 3, Function = HashFunction.Murmur3 }.Create();
            foreach (string text in new[] { "\ud83d", "ab\ude00cd ef", new string('ä', 5000), string.Join(' ', Enumerable.Range(0, 3000)), "\ud83d\ud83d\ude00\ude00" })
            {
                Assert.All(CategoryFitting.Encode(encoder, text, 64), slot => Assert.True(float.IsFinite(slot)));
            }
        }
    }

    [Fact]
    public void TargetEncode_StrangeValues_MissingLearnsUnknownIsPrior()
    {
        double[] labels = [1, 1, 0, 0, 1, 0, 0, 1];
        TargetEncoder encoder = CategoryFitting.Fit(
            new TargetEncodeAttribute { Smooth = 2 }.CreateAccumulator, Column.Zip(labels), static (a, row) => a.Add(row.First, row.Second));
        Assert.Equal([(2 + 1) / 4d, (0 + 1) / 4d, 0.5, (2 + 1) / 5d], new[] { Missing, Empty, Unknown, Category.Of("b") }.Select(encoder.Apply));
        Assert.Equal(0.25, new TargetEncodeAttribute { NoLabels = 0.25 }.CreateAccumulator().Fit().Apply(Empty));
        Assert.Equal(0.25, new TargetEncodeAttribute { NoLabels = 0.25 }.CreateAccumulator().Apply(Missing));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TargetEncodeAttribute().CreateAccumulator().Add(Empty, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TargetEncodeAttribute { Smooth = -2 }.CreateAccumulator());
        Assert.Throws<DataSetException>(() => new TargetEncodeClassesAttribute(3).CreateAccumulator().Add(Empty, 3));
        Assert.Throws<DataSetException>(() => new WeightOfEvidenceAttribute().CreateAccumulator().Add(Empty, 0.5));
    }

    [Fact]
    public void WeightOfEvidence_Formula_LogOfRegularizedShares()
    {
        double[] labels = [1, 1, 0, 0, 1, 0, 0, 1];
        WeightOfEvidenceEncoder encoder = CategoryFitting.Fit(
            new WeightOfEvidenceAttribute().CreateAccumulator, Column.Zip(labels), static (a, row) => a.Add(row.First, row.Second));
        Assert.Equal(Math.Log((2 + 1) / 6d / ((1 + 1) / 6d)), encoder.Apply(Category.Of("b")), 1e-15);
        Assert.Equal(Math.Log((2 + 1) / 6d / ((0 + 1) / 6d)), encoder.Apply(Missing), 1e-15);
        Assert.Equal(0, encoder.Apply(Unknown));
    }

    [Fact]
    public void Running_BetweenSteps_PriorStandsStill()
    {
        TargetEncodeAccumulator accumulator = new TargetEncodeAttribute { Smooth = 1 }.CreateAccumulator();
        var priors = new HashSet<double>();
        for (int i = 0; i < 10_000; i++)
        {
            accumulator.Add(Category.Of(i % 7), i % 3 == 0 ? 1 : 0);
            priors.Add(accumulator.Apply(Unknown));
        }

        Assert.InRange(priors.Count, 20, 80);
        Assert.Equal(1 / 3d, accumulator.Apply(Unknown), 1e-3);
    }
}
