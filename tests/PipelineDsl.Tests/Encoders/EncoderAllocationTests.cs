namespace PipelineDsl.Tests.Encoders;

public class EncoderAllocationTests
{
    [Fact]
    public void ApplyAndEncode_Warm_AllocateNothing()
    {
        double[] column = [.. Enumerable.Range(0, 100).Select(value => (double)value)];
        StandardizeEncoder standardize = Fitting.Fit(new StandardizeAttribute().CreateAccumulator, column);
        MinMaxEncoder minMax = Fitting.Fit(new MinMaxAttribute().CreateAccumulator, column);
        ImputeEncoder impute = Fitting.Fit(new ImputeAttribute(ImputeBy.Median).CreateAccumulator, column);
        DiscretizeEncoder discretize = Fitting.Fit(new DiscretizeAttribute(16).CreateAccumulator, column);
        OneHotEncoder texts = Fitting.Fit(new OneHotAttribute(), [Category.Of("de"), Category.Of("fr")]);
        OneHotEncoder numbers = Fitting.Fit(new OneHotAttribute(), [Category.Of(3L), Category.Of(-5L)]);
        ClipEncoder clip = new ClipAttribute(0, 50).Create();
        Log1pEncoder log1p = new Log1pAttribute().Create();
        var slots = new float[64];
        string[] words = ["de", "fr", "es", ""];

        double Encode(int rows)
        {
            double sum = 0;
            for (int i = 0; i < rows; i++)
            {
                double value = impute.Apply(i % 7 == 0 ? double.NaN : i % 120);
                sum += standardize.Apply(value) + minMax.Apply(value) + log1p.Apply(clip.Apply(value));
                discretize.Encode(value, slots.AsSpan(0, 16));
                texts.Encode(Category.Of(words[i & 3]), slots);
                numbers.Encode(i % 5 == 0 ? default : Category.Of(i % 9), slots);
                sum += slots[0];
            }

            return sum;
        }

        Encode(100_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Encode(100_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
