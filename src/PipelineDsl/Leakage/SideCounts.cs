namespace PipelineDsl;

/// <summary>Counts training rows against test rows.</summary>
internal static class SideCounts
{
    public static SidesLook Of(LookTable table, double adversarialAuc)
    {
        (long overlapping, long immature) = InTime(table);
        return new SidesLook(
            table.TrainingRows,
            table.TestRows,
            CountKnown(table.RowHashes, table.TrainingRows),
            overlapping,
            immature,
            [.. (table.Times?.Entities ?? []).Select(entity => Overlap(entity.Column, entity.Keys, table.TrainingRows))],
            adversarialAuc);
    }

    private static EntityOverlap Overlap(string column, ulong[] keys, int trainingRows)
    {
        long known = CountKnown(keys, trainingRows);
        return new EntityOverlap(column, known, (double)known / (keys.Length - trainingRows));
    }

    /// <summary>How many of the last rows have a key that one of the first has; 0 is none.</summary>
    private static long CountKnown(ulong[] keys, int first)
    {
        HashSet<ulong> seen = [.. keys.AsSpan(0, first)];
        seen.Remove(0);
        long known = 0;
        foreach (ulong key in keys.AsSpan(first)) known += seen.Contains(key) ? 1 : 0;
        return known;
    }

    private static (long Overlapping, long Immature) InTime(LookTable table)
    {
        if (table.Times is not { Ticks: { } ticks } times) return (0, 0);
        long begins = long.MaxValue;
        foreach (long tick in ticks.AsSpan(table.TrainingRows)) begins = Math.Min(begins, tick);
        long overlapping = 0, immature = 0;
        foreach (long tick in ticks.AsSpan(0, table.TrainingRows))
        {
            if (tick >= begins) overlapping++;
            else if (begins - tick < times.LabelDelay.Ticks) immature++;
        }

        return (overlapping, immature);
    }
}
