using FraudDetection.Evaluation;
using FraudDetection.Simulation;
using PipelineDsl;
using Spectre.Console;

namespace FraudDetection.Cli;

/// <summary>The main job: payments to features, features to two models, models to a report.</summary>
internal sealed class Job(CommandLine commandLine, IAnsiConsole console, CancellationToken cancellationToken)
{
    private readonly Steps _steps = Steps.On(console);

    /// <exception cref="PipelineException">The data cannot be used.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Run()
    {
        RefuseMissingFolders();
        EventHistory<Payment> history = ReadPayments();
        TimeSplit<Payment> split = _steps.Run("Features", progress => FraudModel.Split(history, progress, cancellationToken));
        if (commandLine.Features is string features) _steps.Run("Feature file", progress => FeatureFile.WriteFeatures(features, history, progress, cancellationToken));

        FraudLogistic logistic = _steps.Run("Logistic regression", progress => FraudLogistic.Train(split.Training, split.Validation, progress, cancellationToken));
        FraudModel? trees = TrainTrees(split);
        if (commandLine.Encoded is string encoded) _steps.Run("Vector file", progress => FeatureFile.WriteEncoded(encoded, logistic.Pipeline, history, progress, cancellationToken));
        if (commandLine.Model is string model) trees?.Save(model);

        ModelReport[] reports = _steps.Run("Test", progress => Test(split, logistic, trees, progress));
        IModel<Payment, FraudPipeline.State>[] models = trees is null ? [logistic] : [logistic, trees];
        double[] scoreNanoseconds = _steps.Run("Serving", progress => ServingClock.MedianNanoseconds(history, progress, cancellationToken, models));
        new ReportTable(split, scoreNanoseconds, reports, console.Profile.Out.IsTerminal ? TableBorder.Rounded : TableBorder.Markdown).WriteTo(console);
    }

    private EventHistory<Payment> ReadPayments()
    {
        IRowSource<Payment> payments = commandLine.Data is string path
            ? Csv.Read<Payment>(path, new CsvOptions { QuarantineLimit = CommandLine.QuarantineLimit })
            : RowSource.From(_steps.Run("Simulation", _ => PaymentSimulator.Simulate(new SimulationOptions(), cancellationToken)), "simulated payments");
        try
        {
            return _steps.Run("Payments", progress => EventHistory.Read(payments, progress, cancellationToken));
        }
        finally
        {
            if (commandLine.Quarantine is string quarantine) payments.Quarantine.WriteTo(quarantine);
        }
    }

    /// <summary>Trains the trees, or says why not and goes on without them: LightGBM's native library needs one that slim machines lack.</summary>
    private FraudModel? TrainTrees(TimeSplit<Payment> split)
    {
        try
        {
            return _steps.Run("LightGBM", progress => FraudModel.Train(split.Training, split.Validation, progress, cancellationToken));
        }
        catch (TrainingException missing) when (missing.InnerException is DllNotFoundException && commandLine.Model is null)
        {
            console.WriteLine($"LightGBM is left out. {missing.Message}");
            return null;
        }
    }

    private ModelReport[] Test(TimeSplit<Payment> split, FraudLogistic logistic, FraudModel? trees, IProgress<PipelineProgress> progress)
    {
        EvaluationSet<Payment> test = HandbookTest.Of(split);
        var report = new ModelReport(logistic.Report, logistic.Evaluate(test, progress, cancellationToken));
        return trees is null ? [report] : [report, new ModelReport(trees.Report, trees.Evaluate(test, progress, cancellationToken))];
    }

    /// <summary>A folder that is not there is better known before the work than after it.</summary>
    private void RefuseMissingFolders()
    {
        foreach (string? file in new[] { commandLine.Features, commandLine.Encoded, commandLine.Model, commandLine.Quarantine })
        {
            if (file is not null && Path.GetDirectoryName(Path.GetFullPath(file)) is string folder && !Directory.Exists(folder))
            {
                throw new DirectoryNotFoundException($"{file} cannot be written: there is no folder {folder}.");
            }
        }
    }
}
