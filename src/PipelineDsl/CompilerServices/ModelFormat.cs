using System.Globalization;

namespace PipelineDsl.CompilerServices;

/// <summary>A trained model inside a saved document: its report, its pipeline, its scorer.</summary>
internal static class ModelFormat
{
    public const string Kind = "model";
    public const int Version = 1;

    public static void Save<TPipeline, TRow, TValues, TState>(TrainedModel<TPipeline> model, string name, StateWriter writer)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        writer.Text("model", name);
        writer.BeginObject("report");
        SaveReport(model.Report, writer);
        writer.EndObject();
        writer.BeginObject("pipeline");
        PipelineFormat.Save<TPipeline, TRow, TValues, TState>(model.Pipeline, writer);
        writer.EndObject();
        writer.BeginObject("scorer");
        model.Scorer.Save(writer);
        writer.EndObject();
    }

    public static TrainedModel<TPipeline> Load<TPipeline, TRow, TValues, TState>(string name, StateReader reader)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        if (reader.Text("model") != name)
        {
            throw reader.Refuse($"it holds the model {reader.Text("model")}, not {name}. Load it with the class it was saved from.");
        }

        TPipeline pipeline = PipelineFormat.Load<TPipeline, TRow, TValues, TState>(reader.Object("pipeline"));
        Scorer scorer = Scorer.Load(reader.Object("scorer"));
        if (scorer.Width != pipeline.SlotNames.Length)
        {
            throw reader.Refuse($"its scorer reads {scorer.Width} slots and its pipeline writes {pipeline.SlotNames.Length}. Train again.");
        }

        return new TrainedModel<TPipeline>(pipeline, scorer, LoadReport(reader.Object("report")));
    }

    private static void SaveReport(TrainingReport report, StateWriter writer)
    {
        writer.Text("trainer", report.Trainer);
        writer.Integer("rows", report.Rows);
        writer.Integer("positives", report.Positives);
        writer.Integer("validationRows", report.ValidationRows);
        if (report.Instants is SplitInstants at)
        {
            writer.BeginObject("split");
            writer.Text("trainingFrom", Text(at.TrainingFrom));
            writer.Text("trainingUntil", Text(at.TrainingUntil));
            writer.Text("validationFrom", Text(at.ValidationFrom));
            writer.Text("validationUntil", Text(at.ValidationUntil));
            writer.Text("testFrom", Text(at.TestFrom));
            writer.Text("testUntil", Text(at.TestUntil));
            writer.EndObject();
        }
    }

    private static TrainingReport LoadReport(StateReader reader)
    {
        SplitInstants? instants = null;
        if (reader.Has("split"))
        {
            StateReader at = reader.Object("split");
            instants = new SplitInstants(
                Instant(at, "trainingFrom"), Instant(at, "trainingUntil"),
                Instant(at, "validationFrom"), Instant(at, "validationUntil"),
                Instant(at, "testFrom"), Instant(at, "testUntil"));
        }

        return new TrainingReport(
            reader.Text("trainer") ?? "", reader.Integer("rows"), reader.Integer("positives"), reader.Integer("validationRows"),
            instants, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
    }

    private static string Text(DateTime instant) => instant.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime Instant(StateReader reader, string name)
        => DateTime.TryParseExact(reader.Text(name), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime instant)
            ? instant
            : throw reader.Refuse($"{name} is not an instant in ISO 8601.");
}
