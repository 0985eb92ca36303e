namespace PipelineDsl;

/// <summary>Finds one, two or three columns of numbers that, added or subtracted, are the label in every row.</summary>
internal static class SumSearch
{
    private const int MostColumns = 64;
    private const double Tolerance = 1e-6;

    /// <summary>The columns of each sum and how it is written, the shortest first; no sum contains another.</summary>
    public static List<(int[] Columns, string Text)> Find(IReadOnlyList<LookColumn> columns, ReadOnlySpan<double> label)
    {
        var found = new List<(int[] Columns, string Text)>();
        if (label.Length < 2) return found;
        var candidates = new List<int>();
        for (int i = 0; i < columns.Count && candidates.Count < MostColumns; i++)
        {
            if (!columns[i].IsCategory && Varies(columns[i].Numbers.AsSpan(0, label.Length))) candidates.Add(i);
        }

        Span<int> sum = stackalloc int[3];
        for (int length = 1; length <= 3; length++) Extend(sum[..length], 0, candidates, columns, label, found);
        return found;
    }

    private static void Extend(Span<int> sum, int place, List<int> candidates, IReadOnlyList<LookColumn> columns, ReadOnlySpan<double> label, List<(int[] Columns, string Text)> found)
    {
        if (place < sum.Length)
        {
            int after = place == 0 ? -1 : candidates.IndexOf(sum[place - 1]);
            for (int i = after + 1; i < candidates.Count; i++)
            {
                sum[place] = candidates[i];
                Extend(sum, place + 1, candidates, columns, label, found);
            }

            return;
        }

        int[] chosen = sum.ToArray();
        if (found.Exists(known => known.Columns.All(chosen.Contains))) return;
        for (int signs = 0; signs < 1 << chosen.Length; signs++)
        {
            if (!IsLabel(chosen, signs, columns, label)) continue;
            found.Add((chosen, Write(chosen, signs, columns)));
            return;
        }
    }

    private static bool IsLabel(int[] chosen, int signs, IReadOnlyList<LookColumn> columns, ReadOnlySpan<double> label)
    {
        for (int row = 0; row < label.Length; row++)
        {
            double sum = 0, size = Math.Abs(label[row]);
            for (int i = 0; i < chosen.Length; i++)
            {
                double number = columns[chosen[i]].Numbers[row];
                sum += (signs >> i & 1) == 0 ? number : -number;
                size = Math.Max(size, Math.Abs(number));
            }

            if (!(Math.Abs(sum - label[row]) <= Tolerance * Math.Max(1e-9, size))) return false;
        }

        return true;
    }

    private static string Write(int[] chosen, int signs, IReadOnlyList<LookColumn> columns)
    {
        // What is added comes first, so that a sum does not begin with a minus.
        IEnumerable<int> order = Enumerable.Range(0, chosen.Length).OrderBy(i => signs >> i & 1);
        string text = string.Concat(order.Select((i, place) => ((signs >> i & 1) == 0 ? place == 0 ? "" : " + " : place == 0 ? "−" : " − ") + columns[chosen[i]].Name));
        return text;
    }

    private static bool Varies(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            if (double.IsNaN(number)) return false;
        }

        return numbers.ContainsAnyExcept(numbers[0]);
    }
}
