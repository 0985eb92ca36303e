using System.IO.Hashing;
using System.Runtime.InteropServices;
using PipelineDsl.CompilerServices;

namespace PipelineDsl;

/// <summary>Makes tables of the rows of a split, or of a pipeline's Values for them.</summary>
internal static class RowTables
{
    public static LookTable OfRows<TRow>(TrainingSet<TRow> training, EvaluationSet<TRow>? test)
    {
        RowSchema<TRow> schema = training.History.Source.Schema;
        int[] positions = Positions(training, test);
        var text = new RowText<TRow>(schema);
        ColumnDescription[] columns = [.. schema.Description.Columns.Where(static column => column.Role == ColumnRole.Value && column.AvailableAfter == TimeSpan.Zero)];
        LookColumnBuilder[] builders = [.. columns.Select(column => new LookColumnBuilder(column.Name, LookColumnBuilder.KindOf(column.ValueType), positions.Length))];
        foreach (int position in positions)
        {
            for (int i = 0; i < columns.Length; i++) builders[i].Add(text.Of(in training.History.Rows[position], columns[i].Ordinal));
        }

        return new LookTable(
            $"Rows of {schema.Description.Name} from {training.History.Source.Name}",
            [.. builders.Select(static builder => builder.Build())],
            Label(training, positions),
            training.Count,
            WholeRows(training, positions, text),
            AreWholeRows: true,
            Times(training, positions, text));
    }

    public static LookTable OfValues<TRow, TValues>(PipelineDescription pipeline, Replay<TValues> replay, TrainingSet<TRow> training, EvaluationSet<TRow>? test)
        where TValues : struct, IFeatureValues<TValues>
    {
        int[] positions = Positions(training, test);
        var builders = new LookColumnBuilder[pipeline.Features.Length];
        for (int i = 0; i < builders.Length; i++)
        {
            FeatureDescription feature = pipeline.Features[i];
            builders[i] = new LookColumnBuilder(feature.Name, LookColumnBuilder.KindOf(feature.ValueType), positions.Length);
        }

        char[] buffer = new char[256];
        foreach (int position in positions)
        {
            ref readonly TValues values = ref replay.Values[position];
            for (int i = 0; i < builders.Length; i++)
            {
                int length;
                while (!values.TryFormat(i, buffer, out length)) Array.Resize(ref buffer, buffer.Length * 2);
                builders[i].Add(buffer.AsSpan(0, length));
            }
        }

        var text = new RowText<TRow>(training.History.Source.Schema);
        return new LookTable(
            $"Values of {pipeline.Name}",
            [.. builders.Select(static builder => builder.Build())],
            Label(training, positions),
            training.Count,
            WholeRows(training, positions, text),
            AreWholeRows: true,
            Times(training, positions, text));
    }

    private static int[] Positions<TRow>(TrainingSet<TRow> training, EvaluationSet<TRow>? test)
    {
        if (test is not null && !ReferenceEquals(test.History, training.History)) throw new ArgumentException("The training and test rows are of different histories.", nameof(test));
        if (training.Count == 0) throw new DataSetException("There is no training row to look at.");
        return test is null ? training.PositionArray : [.. training.PositionArray, .. test.PositionArray];
    }

    private static LookLabel Label<TRow>(TrainingSet<TRow> training, int[] positions)
    {
        RowSchema<TRow> schema = training.History.Source.Schema;
        string name = schema.Description.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Label)?.Name
            ?? throw new DataSetException($"{schema.Description.Name} has no [Label]: there is nothing that a column could leak.");
        return new LookLabel(name, Array.ConvertAll(positions, position => schema.GetLabel(in training.History.Rows[position])), training.Count);
    }

    private static ulong[] WholeRows<TRow>(TrainingSet<TRow> training, int[] positions, RowText<TRow> text)
    {
        var hash = new XxHash3();
        int[] columns = [.. training.History.Source.Schema.Description.Columns.Where(static column => column.Role != ColumnRole.EventId).Select(static column => column.Ordinal)];
        var hashes = new ulong[positions.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            foreach (int column in columns)
            {
                hash.Append(MemoryMarshal.AsBytes(text.Of(in training.History.Rows[positions[i]], column)));
                hash.Append("\u001f\0"u8);
            }

            hashes[i] = hash.GetCurrentHashAsUInt64();
            hash.Reset();
        }

        return hashes;
    }

    private static LookTimes Times<TRow>(TrainingSet<TRow> training, int[] positions, RowText<TRow> text)
    {
        SchemaDescription schema = training.History.Source.Schema.Description;
        bool hasTime = schema.Columns.Any(static column => column.Role == ColumnRole.EventTime);
        TimeSpan delay = schema.Columns.Where(static column => column.Role == ColumnRole.Label).Select(static column => column.AvailableAfter).FirstOrDefault();
        var entities = new List<(string, ulong[])>();
        foreach (ColumnDescription column in schema.Columns)
        {
            if (column.Role != ColumnRole.EntityKey) continue;
            var keys = new ulong[positions.Length];
            for (int i = 0; i < keys.Length; i++)
            {
                ReadOnlySpan<char> key = text.Of(in training.History.Rows[positions[i]], column.Ordinal);
                keys[i] = key.IsEmpty ? 0 : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key)) | 1;
            }

            entities.Add((column.Name, keys));
        }

        long[]? ticks = hasTime ? Array.ConvertAll(positions, position => training.History.Ticks[position]) : null;
        return new LookTimes(ticks, delay > schema.AvailableAfter ? delay : schema.AvailableAfter, [.. entities]);
    }
}
