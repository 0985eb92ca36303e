namespace PipelineDsl.Testing.Probing;

/// <summary>Rows of another schema that features look up, and what was changed in them.</summary>
internal abstract class OtherTable<TRow>
{
    /// <summary>Makes the changes to everything that is not known at an instant, and lists them.</summary>
    public abstract void Alter(int table, long ticks, bool leaveOut, ulong seed, List<Change> changes);

    /// <summary>Gives a history the rows with some of the changes.</summary>
    public abstract void AddTo(EventHistory<TRow> history, IEnumerable<Change> changes);

    /// <summary>A change in words.</summary>
    public abstract ChangedValue Describe(Change change);

    /// <summary>How many values were changed.</summary>
    public abstract long Altered { get; }
}

/// <summary>Rows of a type.</summary>
internal sealed class OtherTable<TRow, TOther> : OtherTable<TRow>
{
    private readonly TOther[] _rows;
    private readonly RowSchema<TOther> _schema;
    private readonly RowRewriter<TOther> _rewriter;
    private readonly Availability<TOther> _availability;
    private readonly Dictionary<int, TOther> _altered = [];

    public OtherTable(IReadOnlyList<TOther> rows, RowSchema<TOther> schema)
    {
        _schema = schema;
        _rewriter = new RowRewriter<TOther>(schema, rows.ToArray());
        _rows = [.. rows.Select(row => _rewriter.Rebuild(in row))];
        _availability = new Availability<TOther>(schema);
    }

    public override long Altered => _rewriter.Altered;

    public override void Alter(int table, long ticks, bool leaveOut, ulong seed, List<Change> changes)
    {
        _altered.Clear();
        for (int i = 0; i < _rows.Length; i++)
        {
            bool unseen = _schema.GetEventTicks(in _rows[i]) > ticks || _availability.IsHidden(in _rows[i], ticks);
            if (unseen && leaveOut)
            {
                changes.Add(new Change(table, i, Change.LeftOut));
                continue;
            }

            int[] columns = unseen ? [.. _availability.Ordinary, .. _availability.Own] : [.. _availability.NotDue(in _rows[i], ticks)];
            if (columns.Length == 0) continue;
            var random = ProbeRandom.For(seed, i, table);
            foreach (int column in _rewriter.Alter(in _rows[i], columns, preferNull: leaveOut, ref random, out TOther altered))
            {
                _altered[i] = altered;
                changes.Add(new Change(table, i, column));
            }
        }
    }

    public override void AddTo(EventHistory<TRow> history, IEnumerable<Change> changes)
    {
        ILookup<int, int> byRow = changes.ToLookup(static change => change.Row, static change => change.Column);
        var rows = new List<TOther>(_rows.Length);
        for (int i = 0; i < _rows.Length; i++)
        {
            if (!byRow.Contains(i)) rows.Add(_rows[i]);
            else if (!byRow[i].Contains(Change.LeftOut)) rows.Add(_rewriter.Mix(in _rows[i], _altered[i], [.. byRow[i]]));
        }

        history.With(RowSource.From(rows, _schema));
    }

    public override ChangedValue Describe(Change change)
    {
        string row = _rewriter.Describe(in _rows[change.Row], change.Row);
        if (change.Column == Change.LeftOut) return new ChangedValue(row, null, "", "");
        return new ChangedValue(row, _schema.Description.Columns[change.Column].Name, _rewriter.Text(in _rows[change.Row], change.Column), _rewriter.Text(_altered[change.Row], change.Column));
    }
}
