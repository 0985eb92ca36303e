namespace PipelineDsl.ML.Tests.Wards;

/// <summary>A model whose rows are split by chance, the whole road.</summary>
public sealed class WardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Split_ByChance_IsThatOfTheDeclaredPlan_AndKeepsEntitiesTogether()
    {
        EventHistory<Patient> history = EventHistory.Read(RowSource.From<Patient>(Patients()), cancellationToken: Cancellation);
        RandomSplit<Patient> split = WardModel.Split(history, cancellationToken: Cancellation);
        Assert.Equal((0.2, 0.3, 4L), (WardModel.SplitPlan.Validation, WardModel.SplitPlan.Test, WardModel.SplitPlan.Seed));
        Assert.Equal(["Ward"], WardModel.SplitPlan.Key);
        RandomSplit<Patient> expected = RandomSplitter.Split(history, new RandomSplitPlan(0.2, 0.3, 4) { Key = ["Ward"] });
        Assert.Equal(expected.Training.Positions.ToArray(), split.Training.Positions.ToArray());
        Assert.Equal(expected.Test.Positions.ToArray(), split.Test.Positions.ToArray());
        Assert.Empty(split.Training.Select(patient => patient.Ward).Intersect(split.Test.Select(patient => patient.Ward)));
    }

    [Fact]
    public void Model_SplitByChance_TrainsSavesAndLoads()
    {
        RandomSplit<Patient> split = WardModel.Split(RowSource.From<Patient>(Patients()), cancellationToken: Cancellation);
        WardModel model = WardModel.Train(split.Training, split.Validation, cancellationToken: Cancellation);
        Assert.Null(model.Report.Instants);
        ModelValidation<Patient> validation = model.Evaluate(split.Validation, cancellationToken: Cancellation);
        Assert.Equal(split.Validation.Count, validation.Metrics.Rows);
        Assert.True(validation.Metrics.Auc > 0.9, validation.ToString());
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            model.Save(path);
            WardModel loaded = WardModel.Load(path);
            Assert.Equal(model.Evaluate(split.Test, cancellationToken: Cancellation).Probabilities.ToArray(), loaded.Evaluate(split.Test, cancellationToken: Cancellation).Probabilities.ToArray());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Patient[] Patients() =>
        [.. Enumerable.Range(0, 2000).Select(i => new Patient { Ward = $"w{i % 50}", Size = i * 7919 % 1000 / 10f, IsIll = i * 7919 % 1000 > 600 })];
}
