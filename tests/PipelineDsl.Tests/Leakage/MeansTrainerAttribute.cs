namespace PipelineDsl.Tests.Leakage;

/// <summary>A trainer of a few lines: the weights are the differences of the classes' means over the slots' spread.</summary>
public sealed class MeansTrainerAttribute : TrainerAttribute
{
    public override string Name => "Means";

    public override bool AcceptsMissing => false;

    public override Scorer Train(EncodedMatrix training, EncodedMatrix? validation, TrainingContext context)
    {
        var weights = new float[training.Width];
        for (int slot = 0; slot < weights.Length; slot++)
        {
            double[] values = [.. Enumerable.Range(0, training.RowCount).Select(row => (double)training.Row(row)[slot])];
            Assert.DoesNotContain(values, double.IsNaN);
            double Mean(float label) => values.Where((_, row) => training.Labels.Span[row] == label).Average();
            double mean = values.Average();
            double variance = values.Average(value => (value - mean) * (value - mean));
            weights[slot] = variance == 0 ? 0 : (float)((Mean(1) - Mean(0)) / variance);
        }

        return new LinearScorer(weights, 0, LogisticLink.Standard);
    }
}
