using PipelineDsl;

namespace FraudDetection.Tests;

/// <summary>A saved model gives the same scores, or is refused by name.</summary>
public sealed class ModelFileTests(ServingTests.Trained trained) : IClassFixture<ServingTests.Trained>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fraud-models-");

    private string Model => Path.Combine(_folder.FullName, "fraud.model");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Load_WhatWasSaved_GivesTheSameScores()
    {
        trained.Trees.Save(Model);
        FraudModel loaded = FraudModel.Load(Model);
        Assert.Equal(Probabilities(trained.Trees), Probabilities(loaded));
        Assert.Equal(WithoutTimes(trained.Trees.Report), WithoutTimes(loaded.Report));
    }

    [Fact]
    public void Save_Twice_GivesTheSameBytes()
    {
        trained.Trees.Save(Model);
        byte[] first = File.ReadAllBytes(Model);
        FraudModel.Train(trained.Split.Training, cancellationToken: TestContext.Current.CancellationToken).Save(Model);
        Assert.Equal(first, File.ReadAllBytes(Model));
    }

    [Fact]
    public void Load_AFileCutShort_IsRefusedByName()
    {
        trained.Logistic.Save(Model);
        byte[] bytes = File.ReadAllBytes(Model);
        foreach (int length in new[] { 0, 1, 10, bytes.Length / 2, bytes.Length - 20, bytes.Length - 2 })
        {
            File.WriteAllBytes(Model, bytes[..length]);
            RefusedByName(() => FraudLogistic.Load(Model));
        }
    }

    [Fact]
    public void Load_AFileAlteredInAnyOneByte_IsRefusedByName()
    {
        trained.Logistic.Save(Model);
        byte[] bytes = File.ReadAllBytes(Model);
        for (int index = 0; index < bytes.Length - 1; index += 97)
        {
            bytes[index] ^= 4;
            File.WriteAllBytes(Model, bytes);
            RefusedByName(() => FraudLogistic.Load(Model));
            bytes[index] ^= 4;
        }
    }

    [Fact]
    public void Load_AnotherModel_IsRefusedByName()
    {
        trained.Trees.Save(Model);
        Assert.Contains("FraudModel", RefusedByName(() => FraudLogistic.Load(Model)), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_IsRefusedByName() => RefusedByName(() => FraudModel.Load(Model));

    private static TrainingReport WithoutTimes(TrainingReport report) =>
        report with { ComputeTime = default, FitTime = default, EncodeTime = default, TrainTime = default };

    private float[] Probabilities(FraudModel model) => model.Evaluate(trained.Split.Test, cancellationToken: TestContext.Current.CancellationToken).Probabilities.ToArray();

    private static string RefusedByName(Func<object> load)
    {
        string message = Assert.ThrowsAny<PipelineException>(load).Message;
        Assert.Contains("fraud.model", message, StringComparison.Ordinal);
        return message;
    }
}
