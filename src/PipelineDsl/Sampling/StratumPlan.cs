namespace PipelineDsl;

/// <summary>Shares a number of rows among strata.</summary>
internal static class StratumPlan
{
    /// <summary>How many rows of each stratum to keep.</summary>
    /// <param name="sizes">The strata's rows.</param>
    /// <param name="total">How many rows are wanted in all; fewer rows than that are kept whole.</param>
    /// <param name="allocation">The rule.</param>
    /// <param name="atLeast">How many rows each stratum keeps before the rest is shared; a smaller stratum is kept whole.</param>
    public static int[] Share(ReadOnlySpan<long> sizes, int total, StratumAllocation allocation, int atLeast)
    {
        long rows = 0;
        foreach (long size in sizes) rows += size;
        int[] kept = new int[sizes.Length];
        if (rows <= total)
        {
            for (int i = 0; i < kept.Length; i++) kept[i] = (int)sizes[i];
            return kept;
        }

        // A quota below a stratum's floor or above its size is moved there. When the moves cost rows, those at the floor are settled, when they free rows, those
        // at their size; then the others share what is left anew. As CSS resolves flexible lengths.
        bool[] isFixed = new bool[sizes.Length];
        while (true)
        {
            double[] quotas = Quotas(sizes, isFixed, total - kept.Sum(), allocation);
            double moved = 0;
            for (int i = 0; i < kept.Length; i++)
            {
                if (!isFixed[i]) moved += Math.Clamp(quotas[i], Math.Min(atLeast, sizes[i]), sizes[i]) - quotas[i];
            }

            bool isSettled = true;
            for (int i = 0; i < kept.Length; i++)
            {
                if (isFixed[i]) continue;
                long floor = Math.Min(atLeast, sizes[i]);
                if (quotas[i] < floor && moved >= 0) (isFixed[i], kept[i], isSettled) = (true, (int)floor, false);
                else if (quotas[i] > sizes[i] && moved <= 0) (isFixed[i], kept[i], isSettled) = (true, (int)sizes[i], false);
            }

            if (!isSettled) continue;
            Round(quotas, isFixed, kept, total - kept.Sum());
            return kept;
        }
    }

    private static double[] Quotas(ReadOnlySpan<long> sizes, bool[] isFixed, int left, StratumAllocation allocation)
    {
        double[] quotas = new double[sizes.Length];
        double all = 0;
        for (int i = 0; i < quotas.Length; i++)
        {
            if (!isFixed[i]) all += allocation == StratumAllocation.Equal ? 1 : sizes[i];
        }

        for (int i = 0; i < quotas.Length; i++)
        {
            if (!isFixed[i]) quotas[i] = Math.Max(left, 0) * (allocation == StratumAllocation.Equal ? 1 : sizes[i]) / all;
        }

        return quotas;
    }

    private static void Round(double[] quotas, bool[] isFixed, int[] kept, int left)
    {
        int[] open = [.. Enumerable.Range(0, quotas.Length).Where(i => !isFixed[i])];
        foreach (int i in open)
        {
            kept[i] = (int)quotas[i];
            left -= kept[i];
        }

        // Equal remainders go by position, so that the result is the same each time.
        foreach (int i in open.OrderByDescending(i => quotas[i] - Math.Floor(quotas[i])).ThenBy(i => i).Take(Math.Max(left, 0))) kept[i]++;
    }
}
