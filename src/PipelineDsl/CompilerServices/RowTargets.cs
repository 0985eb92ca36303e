using System.Collections.Immutable;

namespace PipelineDsl.CompilerServices;

/// <summary>The targets of the rows of a history at some positions.</summary>
internal sealed class RowTargets<TRow>(EventHistory<TRow> history, RowSchema<TRow> schema, int[] positions, ImmutableArray<string> splitKey) : FitTargets
{
    /// <summary>Keeps folds apart from the sides of a random split, which hash the same keys.</summary>
    private const long Seed = 0x5F0D;

    public override bool HasTimes => ColumnOf(ColumnRole.EventTime) is not null;

    public override long[] Ticks => Array.ConvertAll(positions, position => history.Ticks[position]);

    public override long LabelDelayTicks => ColumnOf(ColumnRole.Label)?.AvailableAfter.Ticks ?? 0;

    public override int[] Folds(string? group, int folds)
    {
        ImmutableArray<string> names = group is null ? splitKey : [group];
        var result = new int[positions.Length];
        if (names.IsDefaultOrEmpty && ColumnOf(ColumnRole.EventId) is null)
        {
            // By place, never by content: rows of one category that a hash of all their columns kept together would tell of one another's label.
            for (int i = 0; i < result.Length; i++) result[i] = FoldedHash.Place(FoldedHash.Of(i, unchecked((ulong)Seed)), folds);
            return result;
        }

        var key = new StableRowKey<TRow>(schema, names, Seed);
        ReadOnlySpan<TRow> rows = history.Rows;
        for (int i = 0; i < result.Length; i++) result[i] = (int)(key.UnitOf(in rows[positions[i]]) * folds);
        return result;
    }

    private protected override double[] ReadLabels()
    {
        ReadOnlySpan<TRow> rows = history.Rows;
        var labels = new double[positions.Length];
        for (int i = 0; i < labels.Length; i++) labels[i] = schema.GetLabel(in rows[positions[i]]);
        return labels;
    }

    private ColumnDescription? ColumnOf(ColumnRole role) => schema.Description.Columns.FirstOrDefault(column => column.Role == role);
}
