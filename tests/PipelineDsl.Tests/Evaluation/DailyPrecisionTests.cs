using CsCheck;

namespace PipelineDsl.Tests.Evaluation;

public class DailyPrecisionTests
{
    private static readonly long Day = new DateTime(2018, 8, 8, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>
    /// Day 1: B (.9, found), A (.8): 1 of 2. Day 2: B is left out, C (.7, found), D (.6): 1 of 2, or with B (.95, found) and C: 2 of 2.
    /// </summary>
    [Theory]
    [InlineData(true, 0.5)]
    [InlineData(false, 0.75)]
    public void Precision_of_two_days_by_hand(bool leaveOutDetected, double expected)
    {
        double precision = DailyPrecision.AtK<string>(
            2,
            [0.1f, 0.9f, 0.8f, 0.3f, 0.95f, 0.7f, 0.6f, 0.2f],
            [1, 1, 0, 0, 1, 1, 0, 1],
            [Day, Day + 1, Day + 2, Day + TimeSpan.TicksPerDay - 1, Day + TimeSpan.TicksPerDay, Day + TimeSpan.TicksPerDay, Day + TimeSpan.TicksPerDay, Day + TimeSpan.TicksPerDay],
            ["C", "B", "A", "D", "B", "C", "D", "E"],
            leaveOutDetected);

        Assert.Equal(expected, precision);
    }

    [Fact]
    public void Label_and_score_of_an_entity_are_the_greatest_of_its_rows() =>
        Assert.Equal(1, DailyPrecision.AtK<long>(1, [0.1f, 0.9f, 0.5f], [1, 0, 1], [Day, Day, Day], [7, 7, 8]));

    [Fact]
    public void Precision_with_fewer_entities_than_k_still_divides_by_k() =>
        Assert.Equal(0.01, DailyPrecision.AtK<int>(100, [0.1f], [1], [Day], [1]));

    [Fact]
    public void Entities_with_equal_scores_are_taken_in_the_order_of_appearance() =>
        Assert.Equal(1, DailyPrecision.AtK<int>(1, [0.5f, 0.5f], [1, 0], [Day, Day], [9, 1]));

    [Fact]
    public void Precision_without_rows_is_NaN() => Assert.Equal(double.NaN, DailyPrecision.AtK<int>(1, [], [], [], []));

    [Fact]
    public void Precision_of_random_rows_equals_the_book_written_as_queries()
    {
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, int.MaxValue], Gen.Int[1, 120], Gen.Bool).Sample((k, seed, rows, leaveOut) =>
        {
            Random random = new(seed);
            float[] scores = [.. Enumerable.Range(0, rows).Select(_ => random.NextSingle())]; // distinct but for chance: ties are tested above
            float[] labels = [.. Enumerable.Range(0, rows).Select(_ => random.Next(3) == 0 ? 1f : 0f)];
            long[] ticks = [.. Enumerable.Range(0, rows).Select(_ => Day + random.NextInt64(4 * TimeSpan.TicksPerDay))];
            int[] cards = [.. Enumerable.Range(0, rows).Select(_ => random.Next(9))];

            Assert.Equal(Book(k, scores, labels, ticks, cards, leaveOut), DailyPrecision.AtK<int>(k, scores, labels, ticks, cards, leaveOut), 12);
        });
    }

    [Fact]
    public void Input_that_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DailyPrecision.AtK<int>(0, [0.1f], [1], [Day], [1]));
        Assert.Throws<ArgumentException>(() => DailyPrecision.AtK<int>(1, [0.1f], [1], [], [1]));
        Assert.Throws<EvaluationException>(() => DailyPrecision.AtK<int>(1, [float.NaN], [1], [Day], [1]));
    }

    private static double Book(int k, float[] scores, float[] labels, long[] ticks, int[] cards, bool leaveOut)
    {
        List<int> detected = [];
        List<double> precisions = [];
        foreach (IGrouping<DateTime, int> day in Enumerable.Range(0, scores.Length).GroupBy(row => new DateTime(ticks[row], DateTimeKind.Utc).Date).OrderBy(static day => day.Key))
        {
            List<int> found = [.. day
                .Where(row => !detected.Contains(cards[row]))
                .GroupBy(row => cards[row])
                .Select(card => (Card: card.Key, Score: card.Max(row => scores[row]), Label: card.Max(row => labels[row])))
                .OrderByDescending(static card => card.Score)
                .Take(k)
                .Where(static card => card.Label == 1)
                .Select(static card => card.Card)];
            precisions.Add((double)found.Count / k);
            if (leaveOut)
            {
                detected.AddRange(found);
            }
        }

        return precisions.Average();
    }
}
