using PipelineDsl;

namespace FraudDetection.Cli;

/// <summary>Writes what the pipeline makes of every payment, as CSV: first the payment's id, then a column a feature or slot.</summary>
internal static class FeatureFile
{
    private const string IdColumn = "TRANSACTION_ID";
    private const int RowsBetweenReports = 16_384;

    /// <summary>The features before they are encoded, under their names.</summary>
    public static long WriteFeatures(string path, EventHistory<Payment> history, IProgress<PipelineProgress> progress, CancellationToken cancellationToken)
    {
        using CsvWriter writer = CsvWriter.Create(path, [IdColumn, .. FraudPipeline.FeatureNames]);
        return Write(writer, history, (in values) => writer.WriteValues(in values), progress, cancellationToken);
    }

    /// <summary>The encoded vectors, under the names of their slots.</summary>
    public static long WriteEncoded(string path, FraudPipeline pipeline, EventHistory<Payment> history, IProgress<PipelineProgress> progress, CancellationToken cancellationToken)
    {
        using CsvWriter writer = CsvWriter.Create(path, [IdColumn, .. pipeline.SlotNames]);
        float[] vector = new float[FraudPipeline.Width];
        return Write(writer, history, WriteVector, progress, cancellationToken);

        void WriteVector(in FraudPipeline.Values values)
        {
            pipeline.Encode(in values, vector);
            foreach (float slot in vector) writer.Write(slot);
        }
    }

    private delegate void WriteRow(in FraudPipeline.Values values);

    private static long Write(CsvWriter writer, EventHistory<Payment> history, WriteRow writeRow, IProgress<PipelineProgress> progress, CancellationToken cancellationToken)
    {
        Replay<FraudPipeline.Values> replay = FraudPipeline.Compute(history, progress, cancellationToken);
        for (int index = 0; index < history.Rows.Length; index++)
        {
            if (index % RowsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(new PipelineProgress("write", index, history.Rows.Length));
            }

            if (replay.Outcomes[index] != ObserveOutcome.Applied) continue;

            writer.Write(history.Rows[index].Id);
            writeRow(in replay.Values[index]);
            writer.EndRow();
        }

        progress.Report(new PipelineProgress("write", history.Rows.Length, history.Rows.Length));
        return writer.RowCount;
    }
}
