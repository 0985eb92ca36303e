namespace PipelineDsl.Testing.Probing;

/// <summary>All rows of other schemas that a history carries.</summary>
internal sealed class OtherTables<TRow> : IOtherRowsVisitor
{
    private readonly List<OtherTable<TRow>> _tables = [];

    public OtherTables(EventHistory<TRow> history) => history.VisitOthers(this);

    public int Count => _tables.Count;

    public long Altered => _tables.Sum(static table => table.Altered);

    public void Visit<TOther>(IReadOnlyList<TOther> rows, RowSchema<TOther> schema) => _tables.Add(new OtherTable<TRow, TOther>(rows, schema));

    public ChangedValue Describe(Change change) => _tables[change.Table].Describe(change);

    /// <summary>Makes the changes to everything that is not known at an instant, and lists them.</summary>
    public void Alter(long ticks, bool leaveOut, ulong seed, List<Change> changes)
    {
        for (int i = 0; i < _tables.Count; i++) _tables[i].Alter(i, ticks, leaveOut, seed, changes);
    }

    /// <summary>A history that carries the rows with some of the changes; for making states, not for its own rows.</summary>
    public EventHistory<TRow> Carry(EventHistory<TRow> history, IReadOnlyCollection<Change> changes)
    {
        if (_tables.Count == 0) return history;
        EventHistory<TRow> carrier = EventHistory.Read(RowSource.From([history.Rows[0]], history.Source.Schema));
        for (int i = 0; i < _tables.Count; i++)
        {
            int table = i;
            _tables[i].AddTo(carrier, changes.Where(change => change.Table == table));
        }

        return carrier;
    }
}
