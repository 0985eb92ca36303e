namespace PipelineDsl;

/// <summary>
/// Precision among the riskiest entities of each day: what a team that can look into k entities a day finds. As the Fraud Detection Handbook
/// (chapter 4, card precision top-k) defines it.
/// </summary>
public static class DailyPrecision
{
    /// <summary>
    /// For every UTC day that has rows: each entity takes the greatest score and the greatest label of its rows; the <paramref name="k"/> entities
    /// with the greatest scores are looked into; the day's precision is the share of positive ones, of k even where fewer entities exist. The
    /// result is the mean over the days. Entities with equal scores are taken in the order in which they first appear that day.
    /// </summary>
    /// <typeparam name="TKey">The entity's key.</typeparam>
    /// <param name="k">Entities looked into a day.</param>
    /// <param name="scores">One score a row, greater is riskier.</param>
    /// <param name="labels">1 for a positive row, 0 for a negative one.</param>
    /// <param name="eventTicks">One event time a row, as UTC ticks; rows may stand in any order.</param>
    /// <param name="keys">One entity a row.</param>
    /// <param name="leaveOutDetected">Whether an entity found positive on one day is left out on later days.</param>
    /// <returns>The mean precision, NaN without rows.</returns>
    /// <exception cref="EvaluationException">A score is missing, or a label is neither 0 nor 1.</exception>
    public static double AtK<TKey>(
        int k,
        ReadOnlySpan<float> scores,
        ReadOnlySpan<float> labels,
        ReadOnlySpan<long> eventTicks,
        ReadOnlySpan<TKey> keys,
        bool leaveOutDetected = true)
        where TKey : notnull, IEquatable<TKey>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        EvaluationInput.Check(scores, labels);
        if (eventTicks.Length != scores.Length || keys.Length != scores.Length)
        {
            throw new ArgumentException($"There are {eventTicks.Length} times and {keys.Length} keys for {scores.Length} scores.");
        }

        SortedDictionary<long, DayOfEntities<TKey>> days = [];
        for (int row = 0; row < scores.Length; row++)
        {
            long day = Math.DivRem(eventTicks[row], TimeSpan.TicksPerDay).Quotient;
            if (!days.TryGetValue(day, out DayOfEntities<TKey>? entities))
            {
                days.Add(day, entities = new DayOfEntities<TKey>());
            }

            entities.Add(keys[row], scores[row], labels[row] == 1);
        }

        HashSet<TKey> detected = [];
        double sum = 0;
        foreach (DayOfEntities<TKey> entities in days.Values)
        {
            List<TKey> found = entities.Found(k, detected);
            sum += (double)found.Count / k;
            if (leaveOutDetected)
            {
                detected.UnionWith(found);
            }
        }

        return sum / days.Count;
    }
}
