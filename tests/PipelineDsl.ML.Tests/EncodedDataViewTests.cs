using Microsoft.ML;
using Microsoft.ML.Data;

namespace PipelineDsl.ML.Tests;

public class EncodedDataViewTests
{
    private static readonly EncodedMatrix Matrix = new(["a", "b"], [1, 2, 3, float.NaN, 5, 6], [0, 1, 1], [1, 2, 0.5f]);

    [Fact]
    public void Columns_are_read_in_the_matrix_order()
    {
        EncodedDataView view = new(Matrix);

        Assert.Equal([false, true, true], view.GetColumn<bool>("Label"));
        Assert.Equal([1, 2, 0.5f], view.GetColumn<float>("Weight"));
        Assert.Equal([[1, 2], [3, float.NaN], [5, 6]], view.GetColumn<float[]>("Features"));
        Assert.Equal(3, view.GetRowCount());
    }

    [Fact]
    public void Slot_names_stand_on_the_vector_column()
    {
        VBuffer<ReadOnlyMemory<char>> names = default;

        new EncodedDataView(Matrix).Schema["Features"].GetSlotNames(ref names);

        Assert.Equal(["a", "b"], names.DenseValues().Select(static name => name.ToString()));
    }

    [Fact]
    public void Weight_column_without_weights_is_absent() =>
        Assert.Null(new EncodedDataView(new EncodedMatrix(["a"], [1], [0])).Schema.GetColumnOrNull("Weight"));

    [Fact]
    public void Cursors_side_by_side_do_not_disturb_each_other()
    {
        EncodedDataView view = new(Matrix);
        using DataViewRowCursor first = view.GetRowCursor(view.Schema);
        using DataViewRowCursor second = view.GetRowCursor(view.Schema);
        ValueGetter<float> firstWeight = first.GetGetter<float>(view.Schema["Weight"]);
        ValueGetter<float> secondWeight = second.GetGetter<float>(view.Schema["Weight"]);
        float weight = 0;

        Assert.True(first.MoveNext() && first.MoveNext() && second.MoveNext());
        firstWeight(ref weight);
        Assert.Equal(2, weight);
        secondWeight(ref weight);
        Assert.Equal(1, weight);
    }

    [Fact]
    public void Getter_before_the_first_row_of_a_wrong_type_or_of_an_inactive_column_is_refused()
    {
        EncodedDataView view = new(Matrix);
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Label"]]);
        bool label = false;

        Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<bool>(view.Schema["Label"])(ref label));
        Assert.Throws<ArgumentException>(() => cursor.GetGetter<float>(view.Schema["Label"]));
        Assert.Throws<ArgumentException>(() => cursor.GetGetter<float>(view.Schema["Weight"]));
    }

    [Fact]
    public void Cursor_after_the_last_row_stays_at_the_end()
    {
        EncodedDataView view = new(new EncodedMatrix(["a"], [1], [0]));
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);

        Assert.True(cursor.MoveNext());
        Assert.False(cursor.MoveNext());
        Assert.False(cursor.MoveNext());
    }
}
