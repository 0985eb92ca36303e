using System.Globalization;
using CsCheck;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>A generated pipeline over random rows against plain LINQ that knows nothing of it.</summary>
public class ReferenceTests
{
    private const string Source = """
        namespace Shop;

        [FeatureSchema]
        public readonly partial record struct Visit
        {
            [EventId] public required long Id { get; init; }
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public long? User { get; init; }
            [EntityKey] public string? Store { get; init; }
            public float? Amount { get; init; }
            public required int Minutes { get; init; }
            [Label, AvailableAfter("12h")] public bool? IsBad { get; init; }
        }

        [FeatureSet<Visit>]
        public sealed partial class Common
        {
            [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", Key = [nameof(Visit.User), nameof(Visit.Store)], Empty = -1), Impute(ImputeBy.Constant, Value = -2)]
            static int Shared(in Visit v) => v.Minutes;
        }

        [Pipeline<Visit>, Uses<Common>]
        public sealed partial class P
        {
            [Feature, Impute(ImputeBy.Mean), Standardize] static float? Amount(Visit v) => v.Amount;
            [Feature, OneHot(MaxCategories = 2)] static string? Store(in Visit v) => v.Store;
            [Feature, MinMax] static (int Minutes, bool Night) Parts(in Visit v) => (v.Minutes, v.At.Hour < 6);
            [Feature, Clip(0, 5), Log1p] static double Twice([From(nameof(Sum))] float sum) => sum * 2d;
            [Feature] static float Sum(in Visit v, [From("Parts_Minutes")] int minutes, [From(nameof(Spent), Aggregates.Count, "1d")] long? count, [From<Common>("Shared", Aggregates.Mean, "1d")] double? mean) =>
                minutes + (count ?? 100) + (float)(mean ?? 0.5);
            [Aggregate(Aggregates.Count | Aggregates.Sum | Aggregates.Mean, "2h", "1d", Key = [nameof(Visit.User)], IncludeCurrent = true), Impute(ImputeBy.Constant)]
            static float? Spent(in Visit v) => v.Amount;
            [Aggregate(Aggregates.Count | Aggregates.Mean, "2d", Key = [nameof(Visit.Store)]), Impute(ImputeBy.Constant)] static bool? Bad(in Visit v) => v.IsBad;
            [Aggregate(Aggregates.Count, "1d", Key = [])] static bool All(in Visit v) => true;
            [Aggregate(Aggregates.Sum, "1d", Key = [], Delay = "3h")] static int Late(in Visit v) => v.Minutes;
        }
        """;

    private static readonly LoadedPipeline s_pipeline = LoadedPipeline.Of(GeneratorHarness.Run(Source).Load(), "Shop.P");

    private static readonly Gen<Visit[]> s_visits = Gen.Select(
            Gen.Int[0, 120],
            Gen.Frequency((5, Gen.Long[1, 3].Select(user => (long?)user)), (1, Gen.Const((long?)null))),
            Gen.Int[0, 3].Select(store => store switch { 0 => "a", 1 => "b", 2 => "c", _ => null }),
            Gen.Frequency((8, Gen.Int[-40, 400].Select(quarters => (float?)(quarters / 4f))), (1, Gen.Const((float?)null)), (1, Gen.Const((float?)float.NaN))),
            Gen.Int[0, 9],
            Gen.Int[0, 2].Select(label => label switch { 0 => true, 1 => false, _ => (bool?)null }),
            Gen.Int[0, 9])
        .Array[0, 60]
        .Select(parts =>
        {
            var rows = new List<Visit>();
            DateTime at = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            foreach ((int gap, long? user, string? store, float? amount, int minutes, bool? isBad, int copy) in parts)
            {
                // Some at the same instant, now and then a copy of the event before.
                at = at.AddMinutes(gap < 20 ? 0 : gap * gap / 10);
                rows.Add(copy == 0 && rows.Count > 0 ? rows[^1] : new Visit(rows.Count, at, user, store, amount, minutes, isBad));
            }

            return rows.ToArray();
        });

    [Fact]
    public void Values_OfRandomRows_EqualPlainLinq() => s_visits.Sample(visits =>
    {
        string[][] actual = s_pipeline.Compute(visits.Select(Texts));
        for (int i = 0; i < visits.Length; i++)
        {
            Dictionary<string, object?> expected = Expected(visits, i);
            Assert.Equal(expected.Keys, s_pipeline.Description.Features.Select(feature => feature.Name));
            Assert.Equal(expected.Select(value => $"{value.Key} = {Text(value.Value)}"), s_pipeline.Description.Features.Zip(actual[i], (feature, text) => $"{feature.Name} = {text}"));
        }
    }, iter: 400, threads: 2);

    [Fact]
    public void Vectors_OfRandomRows_EqualPlainLinq() => s_visits.Where(visits => visits.Length > 0).Sample(visits =>
    {
        int width = s_pipeline.Description.Width;
        float[] actual = s_pipeline.FitAndEncode(visits.Select(Texts));
        Dictionary<string, object?>[] values = [.. visits.Select((_, i) => Expected(visits, i))];
        double[] amounts = [.. values.Select(value => value["Amount"] is float amount && !float.IsNaN(amount) ? amount : double.NaN)];
        double[] known = [.. amounts.Where(amount => !double.IsNaN(amount))];
        double mean = known.Length == 0 ? 0 : known.Average();
        double[] imputed = [.. amounts.Select(amount => double.IsNaN(amount) ? mean : amount)];
        double deviation = Math.Sqrt(imputed.Average(amount => (amount - imputed.Average()) * (amount - imputed.Average())));
        string[] stores = [.. values.Select(value => (string?)value["Store"]).OfType<string>().GroupBy(store => store).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(2).Select(group => group.Key)];
        for (int i = 0; i < visits.Length; i++)
        {
            Dictionary<string, object?> value = values[i];
            string? store = (string?)value["Store"];
            List<double> expected =
            [
                // The set's outputs come first, then the pipeline's in source order.
                Number(value["Shared_count_1d"], -2), Number(value["Shared_mean_1d"], -2),
                deviation == 0 ? imputed[i] - mean : (imputed[i] - imputed.Average()) / deviation,
                store is not null && !stores.Contains(store) ? 1 : 0, store is null ? 1 : 0, stores.Length > 0 && store == stores[0] ? 1 : 0, stores.Length > 1 && store == stores[1] ? 1 : 0,
                MinMax(values, value, "Parts_Minutes"), MinMax(values, value, "Parts_Night"),
                Math.Log(1 + Math.Clamp((double)value["Twice"]!, 0, 5)),
                (float)value["Sum"]!,
                .. s_pipeline.Description.Features.Where(feature => feature.Kind == FeatureKind.Aggregate && !feature.Name.StartsWith("Shared", StringComparison.Ordinal)).Select(feature => Number(value[feature.Name], 0)),
            ];
            Assert.Equal(width, expected.Count);
            for (int slot = 0; slot < width; slot++) Assert.Equal(expected[slot], actual[i * width + slot], 1e-5 * (1 + Math.Abs(expected[slot])));
        }
    }, iter: 200, threads: 2);

    private static Dictionary<string, object?> Expected(Visit[] visits, int index)
    {
        Visit q = visits[index];
        Visit[] prior = [.. visits.Take(index).DistinctBy(visit => visit.Id).Where(visit => visit.Id != q.Id)]; // A copy's event is not prior to it.
        TimeSpan late = TimeSpan.FromHours(12);
        TimeSpan day = TimeSpan.FromDays(1);
        Dictionary<string, object?> values = [];

        int[] shared = [.. Window(prior, q, day, TimeSpan.Zero).Where(r => r.User == q.User && r.Store == q.Store).Select(r => r.Minutes)];
        bool hasPair = q.User is not null && q.Store is not null;
        values["Shared_count_1d"] = hasPair ? (long)shared.Length : null;
        values["Shared_mean_1d"] = !hasPair ? null : shared.Length == 0 ? -1d : shared.Average();

        values["Amount"] = q.Amount;
        values["Store"] = q.Store;
        values["Parts_Minutes"] = q.Minutes;
        values["Parts_Night"] = q.At.Hour < 6;
        values["Twice"] = null;
        values["Sum"] = null;
        foreach ((string name, TimeSpan length) in new[] { ("2h", TimeSpan.FromHours(2)), ("1d", day) })
        {
            float[] spent = [.. Window(prior, q, length, TimeSpan.Zero).Append(q).Where(r => r.User == q.User).Select(r => r.Amount ?? float.NaN).Where(amount => !float.IsNaN(amount))];
            values["Spent_count_" + name] = q.User is null ? null : (long)spent.Length;
            values["Spent_sum_" + name] = q.User is null ? null : (float)spent.Sum(amount => (decimal)amount) + 0f;
            values["Spent_mean_" + name] = q.User is null || spent.Length == 0 ? null : (float)(spent.Sum(amount => (decimal)amount) / spent.Length) + 0f;
        }

        bool[] bad = [.. Window(prior, q, TimeSpan.FromDays(2), late).Where(r => r.Store == q.Store && r.IsBad is not null).Select(r => r.IsBad!.Value)];
        values["Bad_count_2d"] = q.Store is null ? null : (long)bad.Length;
        values["Bad_mean_2d"] = q.Store is null || bad.Length == 0 ? null : bad.Count(isBad => isBad) / (double)bad.Length;
        values["All_count_1d"] = (long)Window(prior, q, day, TimeSpan.Zero).Count();
        values["Late_sum_1d"] = Window(prior, q, day, TimeSpan.FromHours(3)).Sum(r => (long)r.Minutes);
        float sum = q.Minutes + ((long?)values["Spent_count_1d"] ?? 100) + (float)((double?)values["Shared_mean_1d"] ?? 0.5);
        values["Sum"] = sum;
        values["Twice"] = sum * 2d;
        return values;
    }

    private static IEnumerable<Visit> Window(Visit[] prior, Visit q, TimeSpan length, TimeSpan delay) => prior.Where(r => r.At + delay <= q.At && r.At + delay > q.At - length);

    private static double Number(object? value, double missing) => value is null ? missing : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static double MinMax(Dictionary<string, object?>[] values, Dictionary<string, object?> value, string name)
    {
        double[] all = [.. values.Select(row => Number(row[name], 0))];
        return all.Max() == all.Min() ? 0 : (Number(value[name], 0) - all.Min()) / (all.Max() - all.Min());
    }

    private static string?[] Texts(Visit v) =>
        [Text(v.Id), v.At.ToString("O", CultureInfo.InvariantCulture), Text(v.User), v.Store, Text(v.Amount), Text(v.Minutes), Text(v.IsBad)];

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed record Visit(long Id, DateTime At, long? User, string? Store, float? Amount, int Minutes, bool? IsBad);
}
