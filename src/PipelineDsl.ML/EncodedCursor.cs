using Microsoft.ML;
using Microsoft.ML.Data;

namespace PipelineDsl.ML;

/// <summary>Walks an <see cref="EncodedDataView"/> from the first row to the last.</summary>
internal sealed class EncodedCursor(EncodedDataView view, int[] activeColumns, CancellationToken cancellationToken) : DataViewRowCursor
{
    private const int RowsPerCancellationCheck = 4096;

    private readonly EncodedMatrix _matrix = view.Matrix;
    private long _position = -1;

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema => view.Schema;

    public override bool IsColumnActive(DataViewSchema.Column column) => activeColumns.Contains(column.Index);

    public override bool MoveNext()
    {
        if (_position == long.MaxValue)
        {
            return false;
        }

        if ((_position + 1) % RowsPerCancellationCheck == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        _position = _position + 1 < _matrix.RowCount ? _position + 1 : long.MaxValue;
        return _position != long.MaxValue;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)Row(), 0);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!IsColumnActive(column))
        {
            throw new ArgumentException($"The column {column.Name} was not asked for when the cursor was made.", nameof(column));
        }

        Delegate getter = column.Name switch
        {
            EncodedDataView.LabelName => (ValueGetter<bool>)GetLabel,
            EncodedDataView.FeaturesName => (ValueGetter<VBuffer<float>>)GetFeatures,
            _ => (ValueGetter<float>)GetWeight,
        };
        return getter as ValueGetter<TValue>
            ?? throw new ArgumentException($"The column {column.Name} holds {column.Type}, not {typeof(TValue)}.", nameof(column));
    }

    private void GetLabel(ref bool label) => label = _matrix.Labels.Span[Row()] == 1;

    private void GetFeatures(ref VBuffer<float> vector) => view.CopyVector(Row(), ref vector);

    private void GetWeight(ref float weight) => weight = _matrix.Weights!.Value.Span[Row()];

    private int Row() => _position is >= 0 and < long.MaxValue
        ? (int)_position
        : throw new InvalidOperationException("The cursor stands before the first row or after the last.");
}
