using FraudDetection.Simulation;

namespace FraudDetection.Tests.Simulation;

public class SimulationRandomTests
{
    [Fact]
    public void NextBits_FromAKnownState_GivesThePublishedSequence()
    {
        // The reference implementation's outputs from state {1, 2, 3, 4}.
        ulong[] expected =
        [
            41943041, 58720359, 3588806011781223, 3591011842654386, 9228616714210784205,
            9973669472204895162, 14011001112246962877, 12406186145184390807, 15849039046786891736, 10450023813501588000,
        ];
        SimulationRandom random = new(1, 2, 3, 4);
        Assert.All(expected, value => Assert.Equal(value, random.NextBits()));
    }

    [Fact]
    public void Streams_OfOneSeed_Differ()
    {
        Assert.NotEqual(new SimulationRandom(7, 0).NextBits(), new SimulationRandom(7, 1).NextBits());
        Assert.NotEqual(new SimulationRandom(7, 0).NextBits(), new SimulationRandom(8, 0).NextBits());
        Assert.Equal(new SimulationRandom(7, 3).NextBits(), new SimulationRandom(7, 3).NextBits());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(78)]
    public void Below_ManyDraws_AreUniform(int count)
    {
        const int Draws = 100_000;
        int[] seen = new int[count];
        SimulationRandom random = new(1, 1);
        for (int draw = 0; draw < Draws; draw++)
        {
            seen[random.Below(count)]++;
        }

        double expected = (double)Draws / count;
        double chiSquared = seen.Sum(n => (n - expected) * (n - expected) / expected);
        Assert.True(chiSquared <= count - 1 + (5 * Math.Sqrt(2d * count)), $"chi² = {chiSquared} with {count - 1} degrees of freedom");
    }

    [Fact]
    public void Normal_ManyDraws_HasMomentsAndTails()
    {
        const int Draws = 400_000;
        SimulationRandom random = new(2, 2);
        double[] values = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            values[draw] = random.Normal(10, 2);
        }

        double mean = values.Average();
        double variance = values.Average(value => (value - mean) * (value - mean));
        Assert.Equal(10, mean, 5 * 2 / Math.Sqrt(Draws));
        Assert.Equal(4, variance, 5 * 4 * Math.Sqrt(2d / Draws));
        Assert.Equal(0.158655, values.Count(value => value > 12) / (double)Draws, 0.003);
        Assert.Equal(0.001350, values.Count(value => value < 4) / (double)Draws, 0.0003);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(2)]
    [InlineData(4)]
    public void Poisson_ManyDraws_HasItsProbabilities(double mean)
    {
        const int Draws = 200_000;
        SimulationRandom random = new(3, 3);
        int[] seen = new int[64];
        for (int draw = 0; draw < Draws; draw++)
        {
            seen[random.Poisson(Math.Exp(-mean))]++;
        }

        double probability = Math.Exp(-mean);
        for (int k = 0; k < 12; k++)
        {
            double tolerance = 5 * Math.Sqrt(probability / Draws);
            Assert.Equal(probability, seen[k] / (double)Draws, tolerance);
            probability *= mean / (k + 1);
        }
    }
}
