using CsCheck;

namespace PipelineDsl.Tests.ActiveLearning;

public class InformativenessTests
{
    private static readonly Gen<float[]> s_probabilities = Gen.Float[0.0f, 1f].Array[3].Where(values => values.Sum() > .1f).Select(values => values.Select(value => value / values.Sum()).ToArray());

    [Fact]
    public void Known_values()
    {
        Assert.Equal(.4, Informativeness.LeastConfidence([.6f, .3f, .1f]), 1e-6);
        Assert.Equal(.7, Informativeness.Margin([.3f, .6f, .1f]), 1e-6);
        Assert.Equal(Math.Log(2), Informativeness.Entropy([.5f, .5f, 0]), 1e-6);
        Assert.Equal(Math.Log(3), Informativeness.VoteEntropy([1, 0, 0, 0, 1, 0, 0, 0, 1], 3), 1e-6);
        Assert.Equal(0, Informativeness.VoteEntropy([.6f, .4f, 0, .9f, .1f, 0], 3), 1e-6);
        Assert.Equal(.5, Informativeness.Disagreement([.75f, .25f], [.25, .75]), 1e-6);
    }

    [Fact]
    public void Divergence_is_the_mean_of_the_members_divergences() => Gen.Select(s_probabilities, s_probabilities, s_probabilities).Sample((a, b, c) =>
    {
        float[][] members = [a, b, c];
        double[] mean = [.. Enumerable.Range(0, 3).Select(i => members.Average(member => (double)member[i]))];
        double expected = members.Average(member => Enumerable.Range(0, 3).Sum(i => member[i] > 0 ? member[i] * Math.Log(member[i] / mean[i]) : 0));
        Assert.Equal(expected, Informativeness.CommitteeDivergence([.. a, .. b, .. c], 3), 1e-6);
        Assert.Equal(0, Informativeness.CommitteeDivergence([.. a, .. a], 3), 1e-6);
    });

    [Fact]
    public void Certain_rows_teach_nothing_and_even_ones_most() => s_probabilities.Sample(probabilities =>
    {
        foreach (Func<float[], double> measure in (Func<float[], double>[])[p => Informativeness.LeastConfidence(p), p => Informativeness.Margin(p), p => Informativeness.Entropy(p)])
        {
            Assert.Equal(0, measure([0, 1, 0]), 1e-6);
            Assert.InRange(measure(probabilities), -1e-6, measure([1 / 3f, 1 / 3f, 1 / 3f]) + 1e-6);
        }
    });

    [Fact]
    public void What_are_no_probabilities_of_classes_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Informativeness.Entropy([.5f]));
        Assert.Throws<ArgumentException>(() => Informativeness.VoteEntropy([.5f, .5f, .1f], 2));
        Assert.Throws<ArgumentException>(() => Informativeness.VoteEntropy([], 2));
        Assert.Throws<ArgumentException>(() => Informativeness.Disagreement([.5f, .5f], [1]));
    }
}
