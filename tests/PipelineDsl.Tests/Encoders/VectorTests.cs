using CsCheck;

namespace PipelineDsl.Tests.Encoders;

public class VectorTests
{
    [Fact]
    public void Normalize_AnyVector_HasLengthOne() => Gen.Float[-1e6f, 1e6f].Array[1, 40].Sample(values =>
    {
        float[] slots = CategoryFitting.Encode(new NormalizeVectorAttribute(values.Length).Create(), values, values.Length);
        double length = Math.Sqrt(values.Sum(value => (double)value * value));
        for (int i = 0; i < values.Length; i++) Assert.Equal(length == 0 ? 0 : values[i] / length, slots[i], 1e-7);
    });

    [Fact]
    public void Standardize_AnyColumns_EqualsStandardizePerComponent() =>
        Gen.Select(Gen.Float[-100, 100].Array[3].Array[1, 60], Gen.Int[1, 16]).Sample((rows, shards) =>
        {
            StandardizeVectorEncoder encoder = CategoryFitting.FitShards(new StandardizeVectorAttribute(3).CreateAccumulator, rows, shards, static (a, row) => a.Add(row));
            float[] slots = CategoryFitting.Encode(encoder, rows[0], 3);
            for (int i = 0; i < 3; i++)
            {
                StandardizeAccumulator single = new StandardizeAttribute().CreateAccumulator();
                foreach (float[] row in rows) single.Add(row[i]);
                Assert.Equal(single.Fit().Apply(rows[0][i]), slots[i], 1e-4);
            }
        });

    [Fact]
    public void StrangeVectors_AreRefusedAndZero()
    {
        NormalizeVectorEncoder normalize = new NormalizeVectorAttribute(3).Create();
        StandardizeVectorAccumulator accumulator = new StandardizeVectorAttribute(3).CreateAccumulator();
        foreach (float[] row in new float[][] { [1, 2, 3], [3, 2, 5], [], [1, 2], [float.NaN, 0, 0], [0, float.PositiveInfinity, 0] }) accumulator.Add(row);
        StandardizeVectorEncoder standardize = accumulator.Fit();
        Assert.Equal([2, 2, 4], standardize.Means);
        Assert.Equal([1, 1, 1], standardize.Scales);
        foreach (float[] strange in new float[][] { [1, 2], [1, 2, 3, 4], [float.NaN, 1, 1], [1, float.NegativeInfinity, 1] })
        {
            Assert.Equal(new float[3], CategoryFitting.Encode(normalize, strange, 3));
            Assert.Equal(new float[3], CategoryFitting.Encode(standardize, strange, 3));
            Assert.Equal((EncodeOutcomes.Refused, EncodeOutcomes.Refused), (normalize.OutcomeOf(strange), standardize.OutcomeOf(strange)));
        }

        Assert.Equal(new float[3], CategoryFitting.Encode(standardize, [], 3));
        Assert.Equal(EncodeOutcomes.None, standardize.OutcomeOf([]));
        Assert.Equal([1, 0, -1], CategoryFitting.Encode(standardize, [3, 2, 3], 3));
        Assert.Equal(new float[3], CategoryFitting.Encode(normalize, [0, 0, 0], 3));
        Assert.True(CategoryFitting.Encode(normalize, [float.MaxValue, float.MaxValue, 0], 3)[0] is > 0.707f and < 0.708f);
    }
}
