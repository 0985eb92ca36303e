using System.Collections.Immutable;

namespace PipelineDsl.Tests.Scoring;

/// <summary>Trees grown at random, and the plain walk down one.</summary>
internal static class NaiveTree
{
    private static readonly float[] Special = [float.NaN, float.NaN, 0f, -0f, 1f, -1f, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon];

    public static DecisionTree Grow(Random random, int width, int nodes)
    {
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        List<(int Node, bool Left)> open = [];
        for (int node = 0; node < nodes; node++)
        {
            if (node > 0)
            {
                int pick = random.Next(open.Count);
                (int parent, bool isLeft) = open[pick];
                open.RemoveAt(pick);
                (isLeft ? left : right)[parent] = node;
            }

            open.Add((node, true));
            open.Add((node, false));
        }

        for (int leaf = 0; leaf < open.Count; leaf++)
        {
            (open[leaf].Left ? left : right)[open[leaf].Node] = ~leaf;
        }

        return new DecisionTree(
            [.. Enumerable.Range(0, nodes).Select(_ => random.Next(width))],
            [.. Enumerable.Range(0, nodes).Select(_ => Threshold(random))],
            [.. Enumerable.Range(0, nodes).Select(_ => random.Next(2) == 0)],
            [.. left],
            [.. right],
            [.. Enumerable.Range(0, nodes + 1).Select(_ => (random.NextDouble() - 0.5) * 4)]);
    }

    public static float[] Vector(Random random, int width) =>
        [.. Enumerable.Range(0, width).Select(_ => random.Next(3) == 0 ? Special[random.Next(Special.Length)] : Threshold(random))];

    public static float Score(ImmutableArray<DecisionTree> trees, float[] vector)
    {
        double sum = 0;
        foreach (DecisionTree tree in trees)
        {
            int at = tree.Features.Length == 0 ? ~0 : 0;
            while (at >= 0)
            {
                float value = vector[tree.Features[at]];
                bool goesLeft = float.IsNaN(value) ? tree.MissingLeft[at] : value <= tree.Thresholds[at];
                at = goesLeft ? tree.Left[at] : tree.Right[at];
            }

            sum += tree.LeafValues[~at];
        }

        return (float)sum;
    }

    private static float Threshold(Random random)
    {
        float value = random.Next(-4, 5) * 0.5f;
        return random.Next(20) == 0 ? Special[random.Next(2, Special.Length)] : value;
    }
}
