using Microsoft.ML;
using Microsoft.ML.Data;

namespace PipelineDsl.ML;

/// <summary>
/// An <see cref="EncodedMatrix"/> as Microsoft.ML sees data: the columns <c>Label</c> (Boolean), <c>Features</c> (a vector of Single with slot names)
/// and, where there are weights, <c>Weight</c>. Rows come in the matrix's order, are not copied until they are read, and may be read by several
/// cursors at once.
/// </summary>
public sealed class EncodedDataView : IDataView
{
    /// <summary>The name of the label column.</summary>
    public const string LabelName = "Label";

    /// <summary>The name of the vector column.</summary>
    public const string FeaturesName = "Features";

    /// <summary>The name of the weight column.</summary>
    public const string WeightName = "Weight";

    private readonly float[]? _slotScales;
    private readonly CancellationToken _cancellationToken;

    /// <summary>A view of a matrix.</summary>
    public EncodedDataView(EncodedMatrix matrix)
        : this(matrix, null, CancellationToken.None)
    {
    }

    /// <summary>A view whose cursors multiply each slot by its scale and end when cancelled.</summary>
    internal EncodedDataView(EncodedMatrix matrix, float[]? slotScales, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        (Matrix, _slotScales, _cancellationToken) = (matrix, slotScales, cancellationToken);
        DataViewSchema.Annotations.Builder annotations = new();
        annotations.Add<VBuffer<ReadOnlyMemory<char>>>("SlotNames", new VectorDataViewType(TextDataViewType.Instance, matrix.Width), CopySlotNames);
        DataViewSchema.Builder schema = new();
        schema.AddColumn(LabelName, BooleanDataViewType.Instance);
        schema.AddColumn(FeaturesName, new VectorDataViewType(NumberDataViewType.Single, matrix.Width), annotations.ToAnnotations());
        if (matrix.Weights is not null)
        {
            schema.AddColumn(WeightName, NumberDataViewType.Single);
        }

        Schema = schema.ToSchema();
    }

    /// <summary>The rows behind the view.</summary>
    public EncodedMatrix Matrix { get; }

    /// <inheritdoc/>
    public DataViewSchema Schema { get; }

    /// <inheritdoc/>
    public bool CanShuffle => false;

    /// <inheritdoc/>
    public long? GetRowCount() => Matrix.RowCount;

    /// <inheritdoc/>
    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new EncodedCursor(this, [.. columnsNeeded.Select(static column => column.Index)], _cancellationToken);

    /// <inheritdoc/>
    /// <remarks>One cursor: a set would let the number of threads decide the order of rows.</remarks>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    internal void CopyVector(int row, ref VBuffer<float> vector)
    {
        VBufferEditor<float> editor = VBufferEditor.Create(ref vector, Matrix.Width);
        Matrix.Row(row).CopyTo(editor.Values);
        if (_slotScales is not null)
        {
            for (int slot = 0; slot < _slotScales.Length; slot++)
            {
                editor.Values[slot] *= _slotScales[slot];
            }
        }

        vector = editor.Commit();
    }

    private void CopySlotNames(ref VBuffer<ReadOnlyMemory<char>> names)
    {
        VBufferEditor<ReadOnlyMemory<char>> editor = VBufferEditor.Create(ref names, Matrix.Width);
        for (int slot = 0; slot < Matrix.Width; slot++)
        {
            editor.Values[slot] = Matrix.SlotNames[slot].AsMemory();
        }

        names = editor.Commit();
    }
}
