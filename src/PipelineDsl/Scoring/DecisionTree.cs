using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>
/// A binary decision tree over encoded vectors. Node i goes left when slot <see cref="Features"/>[i] is not above <see cref="Thresholds"/>[i], right
/// when it is above, and where <see cref="MissingLeft"/>[i] says when it is missing (NaN). Node 0 is the root. A child that is not negative is a
/// node; a negative child c is the leaf ~c. A tree without nodes is one leaf.
/// </summary>
public sealed class DecisionTree
{
    /// <summary>The most leaves that a tree may have.</summary>
    public const int MaxLeaves = 32_768;

    /// <summary>A tree, checked to be one: every node but the root and every leaf has exactly one parent.</summary>
    /// <exception cref="ArgumentException">The arrays do not describe a tree.</exception>
    public DecisionTree(
        ImmutableArray<int> features,
        ImmutableArray<float> thresholds,
        ImmutableArray<bool> missingLeft,
        ImmutableArray<int> left,
        ImmutableArray<int> right,
        ImmutableArray<double> leafValues)
    {
        int nodes = features.Length;
        if (thresholds.Length != nodes || missingLeft.Length != nodes || left.Length != nodes || right.Length != nodes)
        {
            throw new ArgumentException($"The {nodes} nodes need one threshold, missing direction, left and right child each.");
        }

        if (leafValues.Length != nodes + 1)
        {
            throw new ArgumentException($"A tree of {nodes} nodes has {nodes + 1} leaves, not {leafValues.Length}.");
        }

        if (leafValues.Length > MaxLeaves)
        {
            throw new ArgumentException($"A tree may have {MaxLeaves} leaves; this one has {leafValues.Length}.");
        }

        if (features.Any(static feature => feature < 0))
        {
            throw new ArgumentException("A node's slot is negative.");
        }

        if (thresholds.Any(float.IsNaN) || leafValues.Any(double.IsNaN))
        {
            throw new ArgumentException("A threshold or a leaf's value is not a number.");
        }

        (Features, Thresholds, MissingLeft, Left, Right, LeafValues) = (features, thresholds, missingLeft, left, right, leafValues);
        CheckShape();
    }

    /// <summary>The slot that each node compares.</summary>
    public ImmutableArray<int> Features { get; }

    /// <summary>The greatest value that each node sends left.</summary>
    public ImmutableArray<float> Thresholds { get; }

    /// <summary>Whether each node sends a missing value left.</summary>
    public ImmutableArray<bool> MissingLeft { get; }

    /// <summary>Each node's left child.</summary>
    public ImmutableArray<int> Left { get; }

    /// <summary>Each node's right child.</summary>
    public ImmutableArray<int> Right { get; }

    /// <summary>What each leaf adds to the score.</summary>
    public ImmutableArray<double> LeafValues { get; }

    private void CheckShape()
    {
        bool[] nodeSeen = new bool[Features.Length];
        bool[] leafSeen = new bool[LeafValues.Length];
        Stack<int> open = new();
        open.Push(Features.Length == 0 ? ~0 : 0);
        int reached = 0;
        while (open.TryPop(out int child))
        {
            bool[] seen = child < 0 ? leafSeen : nodeSeen;
            int index = child < 0 ? ~child : child;
            if (index >= seen.Length || seen[index])
            {
                throw new ArgumentException($"{(child < 0 ? "Leaf" : "Node")} {index} does not exist or has two parents.");
            }

            seen[index] = true;
            reached++;
            if (child >= 0)
            {
                open.Push(Left[child]);
                open.Push(Right[child]);
            }
        }

        if (reached != Features.Length + LeafValues.Length)
        {
            throw new ArgumentException("Some nodes or leaves cannot be reached from the root.");
        }
    }
}
