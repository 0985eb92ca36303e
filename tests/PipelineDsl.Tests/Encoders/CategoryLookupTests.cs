using System.Collections.Immutable;
using CsCheck;

namespace PipelineDsl.Tests.Encoders;

/// <summary>Looking categories up against a plain dictionary: short and long texts, look-alikes, numbers, mixtures.</summary>
public class CategoryLookupTests
{
    private static readonly Gen<Category> Any = Gen.OneOf(
        Gen.Int[-4, 30].Select(value => Category.Of(value)),
        Gen.Long.Select(Category.Of),
        Gen.String[Gen.OneOf(Gen.Char['a', 'd'], Gen.Const('\0'), Gen.Char['\ud7f0', '\ue010']), 0, 4].Select(Category.Of),
        Gen.String[Gen.Char['a', 'b'], 0, 40].Select(Category.Of));

    private static readonly Gen<Category> Short = Gen.String[Gen.Char['a', 'f'], 0, 4].Select(Category.Of);

    [Fact]
    public void Find_AnyCategories_EqualsDictionary() =>
        Gen.Select(Gen.OneOf(Any, Short).Array[0, 300], Any.Array[0, 40]).Sample((categories, probes) => Same([.. categories.Distinct()], [.. categories, .. probes, default]));

    [Fact]
    public void Find_ShortTexts_EqualsDictionary() =>
        Gen.Select(Short.Array[0, 200], Any.Array[0, 40]).Sample((categories, probes) => Same([.. categories.Distinct()], [.. categories, .. probes, default]));

    [Fact]
    public void Find_TensOfThousands_EqualsDictionary() =>
        Same([.. Enumerable.Range(0, 30_000).Select(number => Category.Of($"merchant {number * 7919}")), .. Enumerable.Range(-9_000, 20_000).Select(number => Category.Of(number * 4096L))],
            [.. Enumerable.Range(0, 40_000).Select(number => Category.Of($"merchant {number}"))]);

    [Fact]
    public void GetOrAdd_AnyCategories_NumbersInOrderOfSight() => Any.Array[0, 400].Sample(values =>
    {
        var table = new CategoryTable();
        Assert.Equal(values.Select(value => values.Distinct().ToList().IndexOf(value)), values.Select(value => value.Text is { } text ? table.GetOrAdd(text.AsSpan()) : table.GetOrAdd(value)));
        Assert.Equal(-1, table.Find(Category.Of("never seen before")));
        Assert.Equal(values.Distinct().Count(), table.Count);
    });

    private static void Same(ImmutableArray<Category> categories, Category[] probes)
    {
        var encoder = new OrdinalEncoder(categories);
        var known = categories.Select((category, place) => (category, place)).ToDictionary(pair => pair.category, pair => pair.place);
        foreach (Category probe in probes)
        {
            double expected = probe.IsMissing ? -2 : known.TryGetValue(probe, out int place) ? place : -1;
            if (encoder.Apply(probe) != expected) Assert.Fail($"{probe}: expected {expected}, got {encoder.Apply(probe)}");
        }
    }
}
