using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>How the outcome of an entity's last row goes with that of its next.</summary>
/// <param name="Column">The entity key.</param>
/// <param name="Rows">Training rows that follow a positive row of their entity.</param>
/// <param name="Rate">The share of positive ones among them.</param>
/// <param name="Ratio">That share over the share among all training rows.</param>
/// <param name="MedianGap">The median time between a row and the positive row it follows.</param>
internal sealed record LabelEcho(string Column, long Rows, double Rate, double Ratio, TimeSpan MedianGap)
{
    public static LabelEcho Of(string column, ulong[] keys, long[] ticks, ReadOnlySpan<bool> positives)
    {
        int[] order = [.. Enumerable.Range(0, positives.Length).OrderBy(row => ticks[row])];
        var last = new Dictionary<ulong, int>();
        var gaps = new List<long>();
        long positive = 0, echoes = 0;
        foreach (int row in order)
        {
            positive += positives[row] ? 1 : 0;
            if (keys[row] == 0) continue;
            ref int previous = ref CollectionsMarshal.GetValueRefOrAddDefault(last, keys[row], out bool known);
            if (known && positives[previous])
            {
                gaps.Add(ticks[row] - ticks[previous]);
                echoes += positives[row] ? 1 : 0;
            }

            previous = row;
        }

        gaps.Sort();
        double rate = (double)echoes / gaps.Count;
        return new LabelEcho(column, gaps.Count, rate, rate * positives.Length / positive, TimeSpan.FromTicks(gaps.Count == 0 ? 0 : gaps[gaps.Count / 2]));
    }
}
