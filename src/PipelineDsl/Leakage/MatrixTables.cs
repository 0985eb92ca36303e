using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>Makes tables of encoded rows.</summary>
internal static class MatrixTables
{
    public static LookTable Of(EncodedMatrix training, EncodedMatrix? test)
    {
        if (training.RowCount == 0) throw new DataSetException("There is no training row to look at.");
        if (test is not null && !test.SlotNames.SequenceEqual(training.SlotNames)) throw new ArgumentException("The training and test rows have different slots.", nameof(test));
        int rows = training.RowCount + (test?.RowCount ?? 0);
        var columns = new double[training.Width][];
        for (int slot = 0; slot < columns.Length; slot++) columns[slot] = new double[rows];
        var labels = new double[rows];
        var hashes = new ulong[rows];
        Add(training, 0);
        if (test is not null) Add(test, training.RowCount);
        return new LookTable(
            "Encoded rows",
            [.. columns.Select((numbers, slot) => new LookColumn(training.SlotNames[slot], numbers))],
            new LookLabel("label", labels, training.RowCount),
            training.RowCount,
            hashes,
            AreWholeRows: false,
            Times: null);

        void Add(EncodedMatrix matrix, int first)
        {
            for (int row = 0; row < matrix.RowCount; row++)
            {
                ReadOnlySpan<float> vector = matrix.Row(row);
                for (int slot = 0; slot < vector.Length; slot++) columns[slot][first + row] = vector[slot];
                labels[first + row] = matrix.Labels.Span[row];
                hashes[first + row] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(vector)) ^ BitConverter.SingleToUInt32Bits(matrix.Labels.Span[row]);
            }
        }
    }
}
