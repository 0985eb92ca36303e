using System.Text.Json;

namespace PipelineDsl.Tests.Encoders;

/// <summary>Fits and values against scikit-learn's StandardScaler, MinMaxScaler, SimpleImputer and KBinsDiscretizer.</summary>
public class EncoderGoldenTests
{
    private static readonly JsonElement[] Columns = [.. JsonDocument.Parse(EncoderGolden.Json).RootElement.EnumerateArray()];

    public static TheoryData<string> Names => [.. Columns.Select(column => column.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Standardize_ColumnOfScikitLearn_SameMeanScaleAndValues(string name)
    {
        JsonElement column = Column(name);
        StandardizeEncoder encoder = Fitting.Fit(new StandardizeAttribute().CreateAccumulator, Numbers(column, "values"));

        Close(column.GetProperty("mean").GetDouble(), encoder.Mean);
        Close(column.GetProperty("scale").GetDouble(), encoder.Scale, 1e-9);
        AllClose(Numbers(column, "standardized"), Numbers(column, "probes").Select(encoder.Apply), 1e-7);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void MinMax_ColumnOfScikitLearn_SameValues(string name)
    {
        JsonElement column = Column(name);
        MinMaxEncoder encoder = Fitting.Fit(new MinMaxAttribute().CreateAccumulator, Numbers(column, "values"));

        // scikit-learn multiplies by a rounded reciprocal and adds: with a large offset it is the less exact of the two.
        double tolerance = name == "offset" ? 1e-6 : 1e-12;
        AllClose(Numbers(column, "minmax"), Numbers(column, "probes").Select(encoder.Apply), tolerance);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Impute_ColumnOfScikitLearn_SameStatistic(string name)
    {
        JsonElement column = Column(name);
        foreach (ImputeBy by in new[] { ImputeBy.Mean, ImputeBy.Median, ImputeBy.MostFrequent })
        {
            double expected = column.GetProperty("imputed").GetProperty(by.ToString()).GetDouble();
            ImputeEncoder encoder = Fitting.Fit(new ImputeAttribute(by).CreateAccumulator, Numbers(column, "values"));

            Close(expected, encoder.Value);
            Assert.Equal(encoder.Value, encoder.Apply(double.NaN));
            if (by != ImputeBy.Mean) Assert.Equal(expected, encoder.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Discretize_ColumnOfScikitLearn_SameEdgesAndBins(string name)
    {
        JsonElement column = Column(name);
        foreach (JsonElement binned in column.GetProperty("binned").EnumerateArray())
        {
            int bins = binned.GetProperty("bins").GetInt32();
            DiscretizeEncoder encoder = Fitting.Fit(new DiscretizeAttribute(bins).CreateAccumulator, Numbers(column, "values"));

            AllClose(Numbers(binned, "edges"), encoder.Edges, 1e-12);
            double[] probes = [.. Numbers(column, "probes").Where(probe => !double.IsNaN(probe))];
            double[] codes = Numbers(binned, "codes");
            for (int i = 0; i < probes.Length; i++)
            {
                // NumPy's edges carry a rounded rank; a value on the edge itself may fall to either side of it.
                if (!encoder.Edges.Any(edge => Math.Abs(edge - probes[i]) <= 1e-12 * Math.Abs(edge)))
                {
                    Assert.Equal((int)codes[i], Array.IndexOf(Encode(encoder, bins, probes[i]), 1f));
                }
            }
        }
    }

    private static float[] Encode(DiscretizeEncoder encoder, int bins, double value)
    {
        var slots = new float[bins];
        encoder.Encode(value, slots);
        Assert.Equal(1, slots.Sum());
        return slots;
    }

    private static JsonElement Column(string name) => Columns.Single(column => column.GetProperty("name").GetString() == name);

    private static double[] Numbers(JsonElement owner, string name) =>
        [.. owner.GetProperty(name).EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())];

    private static void AllClose(IEnumerable<double> expected, IEnumerable<double> actual, double tolerance)
    {
        double[] actuals = [.. actual];
        double[] expecteds = [.. expected];
        Assert.Equal(expecteds.Length, actuals.Length);
        for (int i = 0; i < actuals.Length; i++)
        {
            if (double.IsNaN(expecteds[i])) Assert.True(double.IsNaN(actuals[i]));
            else Close(expecteds[i], actuals[i], tolerance);
        }
    }

    private static void Close(double expected, double actual, double tolerance = 1e-12) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Max(1e-9, Math.Max(Math.Abs(expected), tolerance < 1e-9 ? 0 : 1)), $"expected {expected:R}, got {actual:R}");
}
