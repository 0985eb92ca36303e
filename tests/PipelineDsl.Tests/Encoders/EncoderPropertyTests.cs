using CsCheck;

namespace PipelineDsl.Tests.Encoders;

/// <summary>Encoders against plain LINQ over generated columns with missing values, infinities and repeats, whole and sharded.</summary>
public class EncoderPropertyTests
{
    private static readonly Gen<double> Value = Gen.OneOf(
        Gen.Double[-100, 100],
        Gen.Int[-3, 3].Select(value => (double)value),
        Gen.Const(double.NaN),
        Gen.Const(double.PositiveInfinity),
        Gen.Const(double.NegativeInfinity),
        Gen.Const(-0.0));

    private static readonly Gen<(double[] Values, int[] Cuts)> Column = Gen.Select(Value.Array[0, 200], Gen.Int[0, 200].Array[0, 5]);

    [Fact]
    public void ExactEncoders_AnySharding_SameBytesAsOnePass() => Column.Sample(column =>
    {
        SameSharded(new MinMaxAttribute().CreateAccumulator, column);
        SameSharded(new ImputeAttribute(ImputeBy.Median).CreateAccumulator, column);
        SameSharded(new ImputeAttribute(ImputeBy.MostFrequent).CreateAccumulator, column);
        SameSharded(new ImputeAttribute(ImputeBy.Constant) { Value = 7 }.CreateAccumulator, column);
        SameSharded(new DiscretizeAttribute(5).CreateAccumulator, column);
    });

    [Fact]
    public void Standardize_AnySharding_EqualsTwoPassReference() => Column.Sample(column =>
    {
        double[] known = [.. column.Values.Where(double.IsFinite)];
        double mean = known.DefaultIfEmpty(0).Average();
        double deviation = Math.Sqrt(known.Select(value => (value - mean) * (value - mean)).DefaultIfEmpty(0).Average());
        StandardizeEncoder encoder = Fitting.FitSharded(new StandardizeAttribute().CreateAccumulator, column.Values, column.Cuts);

        Assert.Equal(mean, encoder.Mean, 1e-11);
        if (deviation > 1e-12 || encoder.Scale != 1) Assert.Equal(deviation, encoder.Scale, 1e-11);
    });

    [Fact]
    public void MinMax_GeneratedColumn_EqualsLinq() => Column.Sample(column =>
    {
        double[] known = [.. column.Values.Where(double.IsFinite).DefaultIfEmpty(0)];
        MinMaxEncoder encoder = Fitting.Fit(new MinMaxAttribute().CreateAccumulator, column.Values);
        if (!column.Values.Any(double.IsFinite))
        {
            Assert.Equal((0, 1), (encoder.Minimum, encoder.Maximum));
            return;
        }

        Assert.Equal((known.Min(), known.Max()), (encoder.Minimum, encoder.Maximum));
        Assert.Equal(0, encoder.Apply(known.Min()));
        Assert.Equal(known.Max() - known.Min() < 10 * (Math.BitIncrement(1) - 1) ? known.Max() - known.Min() : 1, encoder.Apply(known.Max()));
    });

    [Fact]
    public void Impute_GeneratedColumn_EqualsLinq() => Column.Sample(column =>
    {
        double[] known = [.. column.Values.Where(double.IsFinite).Order()];
        int n = known.Length;
        double median = n == 0 ? 0 : (known[(n - 1) / 2] + known[n / 2]) / 2;
        double frequent = n == 0 ? 0 : known.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

        Assert.Equal(known.DefaultIfEmpty(0).Average(), Fitting.Fit(new ImputeAttribute(ImputeBy.Mean).CreateAccumulator, column.Values).Value, 1e-11);
        Assert.Equal(median, Fitting.Fit(new ImputeAttribute(ImputeBy.Median).CreateAccumulator, column.Values).Value);
        Assert.Equal(frequent, Fitting.Fit(new ImputeAttribute(ImputeBy.MostFrequent).CreateAccumulator, column.Values).Value);
    });

    [Fact]
    public void Discretize_GeneratedColumn_OneSlotHoldsTheValue() => Gen.Select(Column, Gen.Int[2, 12], Value).Sample((column, bins, probe) =>
    {
        DiscretizeEncoder encoder = Fitting.Fit(new DiscretizeAttribute(bins).CreateAccumulator, column.Values);
        var slots = new float[bins];
        slots.AsSpan().Fill(9);
        encoder.Encode(probe, slots);

        Assert.Equal(encoder.Edges.Order(), encoder.Edges);
        Assert.Equal(encoder.Edges.Distinct(), encoder.Edges);
        var expected = new float[bins];
        if (!double.IsNaN(probe)) expected[encoder.Edges.Count(edge => edge <= probe)] = 1;
        Assert.Equal(expected, slots);
    });

    [Fact]
    public void OneHot_GeneratedColumn_EqualsLinq()
    {
        Gen<Category> category = Gen.OneOf(
            Gen.Int[0, 12].Select(value => Category.Of(value)),
            Gen.String[Gen.Char['a', 'c'], 0, 2].Select(value => Category.Of(value)),
            Gen.Const(default(Category)));
        Gen.Select(category.Array[0, 80], category, Gen.Int[1, 8], Gen.Int[1, 4], Gen.Int[0, 80]).Sample((values, probe, capacity, minimum, cut) =>
        {
            var attribute = new OneHotAttribute { MaxCategories = capacity, MinFrequency = minimum };
            Category[] expected =
            [
                .. values.Where(value => !value.IsMissing).GroupBy(value => value)
                    .Where(group => group.Count() >= minimum)
                    .OrderByDescending(group => group.Count())
                    .ThenBy(group => group.Key.IsText ? 1 : 0).ThenBy(group => group.Key.Number).ThenBy(group => group.Key.Text, StringComparer.Ordinal)
                    .Select(group => group.Key).Take(capacity),
            ];
            OneHotEncoder encoder = Fitting.Fit(attribute, values);
            Assert.Equal(expected, encoder.Categories);

            OneHotAccumulator first = attribute.CreateAccumulator();
            OneHotAccumulator second = attribute.CreateAccumulator();
            foreach (Category value in values.Take(cut)) first.Add(value);
            foreach (Category value in values.Skip(cut)) second.Add(value);
            first.Merge(second);
            Assert.Equal(Fitting.Saved(encoder), Fitting.Saved(first.Fit()));

            var slots = new float[capacity + 2];
            slots.AsSpan().Fill(9);
            Fitting.Reloaded(encoder).Encode(probe, slots);
            var wanted = new float[capacity + 2];
            int index = Array.IndexOf(expected, probe);
            wanted[probe.IsMissing ? 1 : index < 0 ? 0 : index + 2] = 1;
            Assert.Equal(wanted, slots);
        });
    }

    [Fact]
    public void SavedEncoders_Loaded_SaveTheSameBytes() => Column.Sample(column =>
    {
        SameReloaded(Fitting.Fit(new StandardizeAttribute().CreateAccumulator, column.Values));
        SameReloaded(Fitting.Fit(new MinMaxAttribute().CreateAccumulator, column.Values));
        SameReloaded(Fitting.Fit(new ImputeAttribute(ImputeBy.Mean).CreateAccumulator, column.Values));
        SameReloaded(Fitting.Fit(new DiscretizeAttribute(6).CreateAccumulator, column.Values));
        SameReloaded(new ClipAttribute(double.NegativeInfinity, 3.5).Create());
        SameReloaded(new Log1pAttribute().Create());
    });

    private static void SameReloaded<T>(T encoder)
        where T : struct, IFittedEncoder<T> => Assert.Equal(Fitting.Saved(encoder), Fitting.Saved(Fitting.Reloaded(encoder)));

    private static void SameSharded<TAccumulator, TFitted>(Func<IEncoderAccumulator<TAccumulator, TFitted>> create, (double[] Values, int[] Cuts) column)
        where TAccumulator : IEncoderAccumulator<TAccumulator, TFitted>, INumberAccumulator
        where TFitted : struct, IFittedEncoder<TFitted> =>
        Assert.Equal(Fitting.Saved(Fitting.Fit(create, column.Values)), Fitting.Saved(Fitting.FitSharded(create, column.Values, column.Cuts)));
}
