namespace PipelineDsl.Tests.Encoders;

public class CategoryAllocationTests
{
    [Fact]
    public void Encoders_Warm_AllocateNothing()
    {
        Category[] column = [Category.Of("de"), Category.Of("a longer name"), Category.Of("fr"), default, Category.Of("de"), Category.Of(7)];
        string[] texts = ["the quick brown fox", "", "The dog — naïve! 😀", string.Join(' ', Enumerable.Range(0, 400))];
        OneHotEncoder oneHot = CategoryFitting.Fit(new OneHotAttribute().CreateAccumulator, column, static (a, value) => a.Add(value));
        OrdinalEncoder ordinal = CategoryFitting.Fit(new OrdinalAttribute().CreateAccumulator, column, static (a, value) => a.Add(value));
        FrequencyEncoder frequency = CategoryFitting.Fit(new FrequencyAttribute().CreateAccumulator, column, static (a, value) => a.Add(value));
        TargetEncodeAccumulator running = new TargetEncodeAttribute().CreateAccumulator();
        foreach (Category value in column) running.Add(value, value.IsText ? 1 : 0);
        TargetEncoder target = running.Fit();
        HashEncoder folded = new HashAttribute(32).Create();
        HashEncoder murmur = new HashAttribute(32) { Function = HashFunction.Murmur3 }.Create();
        HashTextEncoder[] hashed =
        [
            new HashTextAttribute(32) { MaxN = 2 }.Create(),
            new HashTextAttribute(32) { Analyzer = TextAnalyzer.Characters, MaxN = 3, Function = HashFunction.Murmur3 }.Create(),
            new HashTextAttribute(32) { Analyzer = TextAnalyzer.CharactersInWords, MaxN = 3 }.Create(),
        ];
        TfIdfEncoder weighed = CategoryFitting.Fit(new TfIdfAttribute(32).CreateAccumulator, texts, static (a, text) => a.Add(text));
        CalendarEncoder calendar = new CalendarAttribute((CalendarParts)511).Create();
        CalendarEncoder berlin = new CalendarAttribute(CalendarParts.Hour) { Zone = "Europe/Berlin" }.Create();
        NormalizeVectorEncoder normalize = new NormalizeVectorAttribute(5).Create();
        float[] vector = [1, 2, 3, 4, 5];
        var slots = new float[64];

        double Encode(int rows)
        {
            double sum = 0;
            for (int i = 0; i < rows; i++)
            {
                Category value = column[i % column.Length];
                sum += ordinal.Apply(value) + frequency.Apply(value) + target.Apply(value) + running.Apply(value);
                oneHot.Encode(value, slots);
                folded.Encode(value, slots);
                murmur.Encode(value, slots);
                foreach (HashTextEncoder encoder in hashed) encoder.Encode(texts[i & 3], slots);
                weighed.Encode(texts[i & 3], slots);
                calendar.Encode(new DateTime(i * TimeSpan.TicksPerHour, DateTimeKind.Utc), slots);
                berlin.Encode(DateTime.UnixEpoch.AddHours(i), slots);
                normalize.Encode(vector, slots);
                sum += slots[0];
            }

            return sum;
        }

        Encode(3_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Encode(3_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
