using System.Numerics;

namespace PipelineDsl;

/// <summary>Puts some numbers where sorting would put them, without sorting the others (Hoare's selection for several ranks at once).</summary>
internal static class OrderStatistics
{
    private const int FewEnoughToSort = 32;

    /// <summary>Reorders <paramref name="values"/> so that each of the ranks holds what it would hold after sorting.</summary>
    /// <param name="values">Numbers without NaN.</param>
    /// <param name="ranks">Indexes into the values, ascending.</param>
    public static void Select(Span<double> values, ReadOnlySpan<int> ranks) =>
        Select(values, 0, ranks, 2 * BitOperations.Log2((uint)values.Length + 1));

    private static void Select(Span<double> values, int offset, ReadOnlySpan<int> ranks, int splitsLeft)
    {
        while (!ranks.IsEmpty)
        {
            // Splits that keep going wrong end in a sort: never worse than that.
            if (values.Length <= FewEnoughToSort || splitsLeft-- == 0)
            {
                values.Sort();
                return;
            }

            (int leftEnd, int rightStart) = Split(values);
            int inLeft = 0;
            while (inLeft < ranks.Length && ranks[inLeft] - offset < leftEnd) inLeft++;
            Select(values[..leftEnd], offset, ranks[..inLeft], splitsLeft);
            int notInRight = inLeft;
            while (notInRight < ranks.Length && ranks[notInRight] - offset < rightStart) notInRight++;
            values = values[rightStart..];
            offset += rightStart;
            ranks = ranks[notInRight..];
        }
    }

    /// <summary>Up to leftEnd nothing is above the pivot, from rightStart on nothing below; what lies between equals it.</summary>
    private static (int LeftEnd, int RightStart) Split(Span<double> values)
    {
        double pivot = MiddleOf(values[0], values[values.Length / 2], values[^1]);
        (int left, int right) = (0, values.Length - 1);
        while (left <= right)
        {
            while (values[left] < pivot) left++;
            while (values[right] > pivot) right--;
            if (left > right) break;
            (values[left], values[right]) = (values[right], values[left]);
            left++;
            right--;
        }

        return (right + 1, left);
    }

    private static double MiddleOf(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
