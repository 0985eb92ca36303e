using CsCheck;

namespace PipelineDsl.Tests.Encoders;

/// <summary>Fits of 1, 2 and 16 shards, and of rows in another order where order means nothing: the same bytes. Saved and loaded: the same again.</summary>
public class CategoryShardTests
{
    private static readonly string[] Words = ["red", "green", "blue", "Red", "café", "x"];

    private static readonly Gen<Category> Value = Gen.OneOf(
        Gen.Int[0, 9].Select(value => Category.Of(value)),
        Gen.String[Gen.Char['a', 'c'], 0, 2].Select(Category.Of),
        Gen.Const(default(Category)));

    private static readonly Gen<string?> Text = Gen.OneOf(
        Gen.Int[0, 5].Select(place => Words[place]).Array[0, 7].Select(words => (string?)string.Join(' ', words)),
        Gen.Const((string?)null));

    [Fact]
    public void Categories_AnySharding_SameBytes() => Value.Array[0, 150].Sample(rows =>
    {
        Same(new OneHotAttribute { MaxCategories = 4, MinFrequency = 2 }.CreateAccumulator, rows, static (a, value) => a.Add(value));
        Same(new OrdinalAttribute { MaxCategories = 6 }.CreateAccumulator, rows, static (a, value) => a.Add(value));
        Same(new OrdinalAttribute { By = OrdinalBy.Frequency }.CreateAccumulator, rows, static (a, value) => a.Add(value));
        Same(new FrequencyAttribute().CreateAccumulator, rows, static (a, value) => a.Add(value));
    });

    [Fact]
    public void Texts_AnySharding_SameBytes() => Text.Array[0, 60].Sample(rows =>
    {
        Same(new TfIdfAttribute(5) { MaxN = 2 }.CreateAccumulator, rows, static (a, value) => a.Add(value));
        Same(new TfIdfAttribute(9) { Analyzer = TextAnalyzer.CharactersInWords, MinN = 2, MaxN = 3, MinTexts = 2, MaxShare = 0.8 }.CreateAccumulator, rows, static (a, value) => a.Add(value));
    });

    [Fact]
    public void Targets_AnySharding_SameBytes() => Gen.Select(Value, Gen.Int[0, 2], Gen.Float[-1000, 1000]).Array[0, 150].Sample(rows =>
    {
        Same(new TargetEncodeAttribute().CreateAccumulator, rows, static (a, row) => a.Add(row.Item1, row.Item2));
        Same(new TargetEncodeAttribute { Smooth = 3 }.CreateAccumulator, rows, static (a, row) => a.Add(row.Item1, row.Item3));
        Same(new TargetEncodeAttribute().CreateAccumulator, rows, static (a, row) => a.Add(row.Item1, row.Item3));
        Same(new TargetEncodeClassesAttribute(3).CreateAccumulator, rows, static (a, row) => a.Add(row.Item1, row.Item2));
        Same(new WeightOfEvidenceAttribute().CreateAccumulator, rows, static (a, row) => a.Add(row.Item1, row.Item2 / 2));
    });

    [Fact]
    public void Stateless_SavedAndLoaded_SameBytes()
    {
        SameReloaded(new HashAttribute(9) { AlternateSign = true, Function = HashFunction.Murmur3, Seed = -5 }.Create());
        SameReloaded(new HashTextAttribute(9) { MinN = 2, MaxN = 3, Analyzer = TextAnalyzer.Characters, Norm = TextNorm.L1, Lowercase = false }.Create());
        SameReloaded(new CalendarAttribute(CalendarParts.Hour | CalendarParts.Quarter) { As = CalendarForm.Number, Zone = "Europe/Berlin", Missing = float.NaN }.Create());
        SameReloaded(new CalendarOneHotAttribute(CalendarParts.Weekend).Create());
        SameReloaded(new NormalizeVectorAttribute(3).Create());
        SameReloaded(new StandardizeVectorEncoder([1, 2.5], [3, 1e-300]));
        SameReloaded(new OrdinalEncoder([Category.Of(1), Category.Of("1"), Category.Of("\ud800")], double.NaN, double.PositiveInfinity));
    }

    private static void Same<TAccumulator, TFitted, TRow>(Func<IEncoderAccumulator<TAccumulator, TFitted>> create, TRow[] rows, Action<TAccumulator, TRow> add)
        where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>
        where TFitted : struct, IFittedEncoder<TFitted>
    {
        TFitted whole = CategoryFitting.Fit(create, rows, add);
        byte[] saved = Fitting.Saved(whole);
        Assert.Equal(saved, Fitting.Saved(CategoryFitting.FitShards(create, rows, 2, add)));
        Assert.Equal(saved, Fitting.Saved(CategoryFitting.FitShards(create, rows, 16, add)));
        Assert.Equal(saved, Fitting.Saved(CategoryFitting.FitShards(create, [.. rows.Reverse()], 5, add)));
        SameReloaded(whole);
    }

    private static void SameReloaded<TFitted>(TFitted encoder)
        where TFitted : struct, IFittedEncoder<TFitted> => Assert.Equal(Fitting.Saved(encoder), Fitting.Saved(Fitting.Reloaded(encoder)));
}
