using System.Globalization;
using FraudDetection.Evaluation;
using PipelineDsl;
using Spectre.Console;

namespace FraudDetection.Cli;

/// <summary>The job's result as one table.</summary>
internal sealed class ReportTable
{
    private readonly Table _table;
    private readonly ModelReport[] _models;

    /// <param name="split">The payments and how they were split.</param>
    /// <param name="scoreNanoseconds">The time of a single score of each model.</param>
    /// <param name="models">One report a model.</param>
    /// <param name="border">How the table is drawn.</param>
    public ReportTable(TimeSplit<Payment> split, double[] scoreNanoseconds, ModelReport[] models, TableBorder border)
    {
        _models = models;
        _table = new Table().Border(border).AddColumn("").AddColumn(Right("payments"));
        foreach (ModelReport model in models) _table.AddColumn(Right(model.Training.Trainer));

        EventHistory<Payment> history = split.History;
        AddShared("rows read", Whole(history.Rows.Length));
        AddShared("rows quarantined", Whole(history.Quarantined));
        AddShared("rows immature (label not known in time)", Whole(split.Counts.Immature));
        AddShared("rows that only feed windows", Whole(split.Counts.Before + split.Counts.After));
        AddShared("rows without a label", Whole(split.Counts.Unlabeled));
        AddShared("rows with the id of an earlier row: copies, others", $"{Whole(split.Counts.Copies)}, {Whole(split.Counts.Conflicting)}");
        if (split.Counts.Refused > 0) AddShared("rows refused", Whole(split.Counts.Refused));
        AddShared("rows of cards known before the test day", Whole(split.Test.Count - models[0].Test.Rows.Count));
        AddModels("rows scored, training", model => Whole(model.Training.Rows));
        AddModels("rows scored, test", model => Whole(model.Test.Rows.Count));
        AddModels("frauds in the test", model => Whole(model.Test.Labels.ToArray().Count(label => label > 0)));
        AddShared("read, rows/s", Rate(history.Rows.Length, history.ReadTime));
        AddShared("compute, rows/s", Rate(history.Rows.Length, models[0].Training.ComputeTime));
        AddModels("fit, rows/s", model => Rate(model.Training.Rows, model.Training.FitTime));
        AddModels("encode, rows/s", model => Rate(model.Training.Rows, model.Training.EncodeTime));
        AddModels("train, rows/s", model => Rate(model.Training.Rows, model.Training.TrainTime));
        AddModels("AUC", model => Fraction(model.Test.Metrics.Auc));
        AddModels("average precision", model => Fraction(model.Test.Metrics.AveragePrecision));
        AddModels("card precision@100", model => Fraction(model.CardPrecisionAt100));
        AddModels("F1 at 0.5", model => Fraction(model.Test.Metrics.F1));
        Add(["single score, median", "", .. scoreNanoseconds.Select(nanoseconds => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:N0} ns"))]);
    }

    public void WriteTo(IAnsiConsole console) => console.Write(_table);

    private static TableColumn Right(string header) => new TableColumn(Markup.Escape(header)).RightAligned().NoWrap();

    private static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Rate(long rows, TimeSpan time) => Whole((long)(rows / Math.Max(time.TotalSeconds, 1e-6)));

    private static string Fraction(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private void AddShared(string name, string value) => Add([name, value, .. _models.Select(_ => "")]);

    private void AddModels(string name, Func<ModelReport, string> value) => Add([name, "", .. _models.Select(value)]);

    private void Add(string[] cells) => _table.AddRow([.. cells.Select(Markup.Escape)]);
}
