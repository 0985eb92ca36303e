namespace PipelineDsl.Tests.Labeling;

/// <summary>Votes drawn from known probabilities, independently given the class.</summary>
internal sealed class SimulatedVotes
{
    /// <param name="rows">How many rows.</param>
    /// <param name="balance">The share of each class.</param>
    /// <param name="functions">For each function, the probability of each vote under each class: [class][vote]; what is missing to 1 is that it abstains.</param>
    /// <param name="seed">The seed.</param>
    public SimulatedVotes(int rows, double[] balance, double[][][] functions, int seed)
    {
        var random = new Random(seed);
        sbyte[] votes = new sbyte[rows * functions.Length];
        Classes = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            Classes[row] = Draw(balance);
            for (int i = 0; i < functions.Length; i++) votes[(row * functions.Length) + i] = (sbyte)Draw(functions[i][Classes[row]]);
        }

        Votes = new VoteMatrix([.. functions.Select((_, i) => $"F{i}")], [.. balance.Select((_, y) => $"C{y}")], votes);
        Accuracies = [.. functions.Select(function =>
        {
            double right = 0, given = 0;
            for (int y = 0; y < balance.Length; y++)
            {
                given += balance[y] * function[y].Sum();
                right += balance[y] * function[y][y];
            }

            return right / given;
        })];

        int Draw(double[] shares)
        {
            double place = random.NextDouble();
            for (int i = 0; i < shares.Length; i++)
            {
                place -= shares[i];
                if (place < 0) return i;
            }

            return -1;
        }
    }

    public VoteMatrix Votes { get; }

    public int[] Classes { get; }

    /// <summary>The probability that a vote is right.</summary>
    public double[] Accuracies { get; }

    /// <summary>Functions that are right equally often under each class.</summary>
    public static double[][][] Symmetric(int classes, double coverage, params double[] accuracies) =>
        [.. accuracies.Select(accuracy => Enumerable.Range(0, classes)
            .Select(y => Enumerable.Range(0, classes).Select(vote => coverage * (vote == y ? accuracy : (1 - accuracy) / (classes - 1))).ToArray()).ToArray())];
}
