namespace PipelineDsl;

/// <summary>The distinct rows of votes in order of first appearance, each with how often it occurs: what a label model learns from.</summary>
internal sealed class VotePatterns
{
    private readonly VoteMatrix _votes;
    private readonly int[] _firstRows;

    public VotePatterns(VoteMatrix votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        _votes = votes;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        var firstRows = new List<int>();
        var counts = new List<double>();
        char[] text = new char[votes.Width];
        int voted = 0;
        for (int row = 0; row < votes.RowCount; row++)
        {
            ReadOnlySpan<sbyte> pattern = votes[row];
            for (int i = 0; i < text.Length; i++) text[i] = (char)(pattern[i] + 1);
            if (pattern.ContainsAnyExcept(VoteMatrix.Abstain)) voted++;
            if (lookup.TryGetValue(text, out int place))
            {
                counts[place]++;
                continue;
            }

            _ = lookup.TryAdd(text, firstRows.Count);
            firstRows.Add(row);
            counts.Add(1);
        }

        if (voted == 0) throw new LabelModelException(votes.RowCount == 0 ? "There is no row to learn from." : $"All labeling functions abstain on all {votes.RowCount} rows: there is nothing to learn from.");
        (_firstRows, Counts) = ([.. firstRows], [.. counts]);
    }

    public int Count => _firstRows.Length;

    public double[] Counts { get; }

    public double RowCount => _votes.RowCount;

    public ReadOnlySpan<sbyte> this[int pattern] => _votes[_firstRows[pattern]];
}
