using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>
/// Trees as one constant table that is walked without branches on the data: 8 bytes a node, siblings adjacent in breadth order, leaves that lead to
/// themselves, eight trees walked side by side so that their loads overlap.
/// </summary>
internal sealed class TreeTable
{
    public const int MaxFeatures = MissingRight;

    private const int Lanes = 8;
    private const int RowsPerBlock = 64;
    private const ushort MissingRight = 0x8000;

    private readonly Node[] _nodes;
    private readonly double[] _values;
    private readonly int[] _roots;

    private TreeTable(Node[] nodes, double[] values, int[] roots) => (_nodes, _values, _roots) = (nodes, values, roots);

    public static TreeTable Build(int width, ImmutableArray<DecisionTree> trees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaxFeatures);
        List<Node> nodes = [];
        List<double> values = [];
        List<int> roots = [];
        foreach (DecisionTree tree in trees)
        {
            foreach (int feature in tree.Features)
            {
                if (feature >= width)
                {
                    throw new ArgumentException($"A tree reads slot {feature} of a vector of {width}.", nameof(trees));
                }
            }

            roots.Add(nodes.Count);
            Append(tree, nodes, values);
        }

        while (roots.Count % Lanes != 0)
        {
            roots.Add(nodes.Count);
            AddLeaf(0, nodes, values);
        }

        return new TreeTable([.. nodes], [.. values], [.. roots]);
    }

    public double Sum(ReadOnlySpan<float> vector)
    {
        double sum = 0;
        for (int group = 0; group < _roots.Length; group += Lanes)
        {
            AddGroup(group, ref MemoryMarshal.GetReference(vector), ref sum);
        }

        return sum;
    }

    public void Sums(ReadOnlySpan<float> matrix, int stride, int width, Span<float> result)
    {
        Span<double> sums = stackalloc double[RowsPerBlock];
        for (int start = 0; start < result.Length; start += RowsPerBlock)
        {
            int rows = Math.Min(RowsPerBlock, result.Length - start);
            sums.Clear();
            for (int group = 0; group < _roots.Length; group += Lanes)
            {
                for (int row = 0; row < rows; row++)
                {
                    AddGroup(group, ref MemoryMarshal.GetReference(matrix.Slice((start + row) * stride, width)), ref sums[row]);
                }
            }

            for (int row = 0; row < rows; row++)
            {
                result[start + row] = (float)sums[row];
            }
        }
    }

    private static void Append(DecisionTree tree, List<Node> nodes, List<double> values)
    {
        Queue<int> open = new();
        open.Enqueue(tree.Features.Length == 0 ? ~0 : 0);
        int next = nodes.Count + 1;
        while (open.TryDequeue(out int child))
        {
            if (child < 0)
            {
                AddLeaf(tree.LeafValues[~child], nodes, values);
                continue;
            }

            int feature = tree.Features[child] | (tree.MissingLeft[child] ? 0 : MissingRight);
            nodes.Add(new Node(tree.Thresholds[child], (ushort)feature, checked((ushort)(next - nodes.Count))));
            values.Add(0);
            open.Enqueue(tree.Left[child]);
            open.Enqueue(tree.Right[child]);
            next += 2;
        }
    }

    private static void AddLeaf(double value, List<Node> nodes, List<double> values)
    {
        nodes.Add(new Node(float.PositiveInfinity, 0, 0));
        values.Add(value);
    }

    /// <summary>One step down; a leaf stays, since nothing is above its infinite threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(ref Node nodes, ref float vector, ref int at)
    {
        Node node = Unsafe.Add(ref nodes, at);
        float value = Unsafe.Add(ref vector, node.Feature & (MissingRight - 1));
        int above = value > node.Threshold ? 1 : 0;
        int missing = float.IsNaN(value) ? node.Feature >> 15 : 0;
        at += node.Delta + (above | missing);
        return node.Delta;
    }

    private void AddGroup(int group, ref float vector, ref double sum)
    {
        ref Node nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ReadOnlySpan<int> roots = _roots.AsSpan(group, Lanes);
        (int a, int b, int c, int d, int e, int f, int g, int h) = (roots[0], roots[1], roots[2], roots[3], roots[4], roots[5], roots[6], roots[7]);
        int moved;
        do
        {
            moved = Step(ref nodes, ref vector, ref a)
                | Step(ref nodes, ref vector, ref b)
                | Step(ref nodes, ref vector, ref c)
                | Step(ref nodes, ref vector, ref d)
                | Step(ref nodes, ref vector, ref e)
                | Step(ref nodes, ref vector, ref f)
                | Step(ref nodes, ref vector, ref g)
                | Step(ref nodes, ref vector, ref h);
        }
        while (moved != 0);

        double[] values = _values;
        sum += values[a];
        sum += values[b];
        sum += values[c];
        sum += values[d];
        sum += values[e];
        sum += values[f];
        sum += values[g];
        sum += values[h];
    }

    private readonly record struct Node(float Threshold, ushort Feature, ushort Delta);
}
