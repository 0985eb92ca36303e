using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PipelineDsl;

/// <summary>
/// A weighted sum of the slots. Each product of two floats is exact in a double, and the sum runs in a fixed order, so that the score depends on
/// the vector alone. A missing slot (NaN) gives a missing score.
/// </summary>
public sealed class LinearScorer : Scorer
{
    internal const string KindName = "linear";

    private readonly float[] _weights;

    /// <summary>A scorer with its weights.</summary>
    /// <param name="weights">One weight a slot.</param>
    /// <param name="bias">The score of the zero vector.</param>
    /// <param name="link">How the score becomes a probability.</param>
    public LinearScorer(ReadOnlySpan<float> weights, float bias, LogisticLink link)
        : base(weights.Length, link)
    {
        _weights = weights.ToArray();
        Bias = bias;
    }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>One weight a slot.</summary>
    public ImmutableArray<float> Weights => ImmutableCollectionsMarshal.AsImmutableArray(_weights);

    /// <summary>The score of the zero vector.</summary>
    public float Bias { get; }

    /// <inheritdoc/>
    public override Scorer WithLink(LogisticLink link) => new LinearScorer(_weights, Bias, link);

    internal static LinearScorer LoadCore(StateReader reader) =>
        new(reader.Floats("weights"), (float)reader.Number("bias"), LoadLink(reader));

    private protected override float ScoreCore(ReadOnlySpan<float> vector)
    {
        Vector256<double> lower = default;
        Vector256<double> upper = default;
        ReadOnlySpan<float> weights = _weights;
        while (vector.Length >= Vector256<float>.Count)
        {
            (Vector256<double> valuesLower, Vector256<double> valuesUpper) = Vector256.Widen(Vector256.Create(vector));
            (Vector256<double> weightsLower, Vector256<double> weightsUpper) = Vector256.Widen(Vector256.Create(weights));
            lower += valuesLower * weightsLower;
            upper += valuesUpper * weightsUpper;
            vector = vector[Vector256<float>.Count..];
            weights = weights[Vector256<float>.Count..];
        }

        Vector256<double> lanes = lower + upper;
        double sum = Bias + ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]));
        for (int slot = 0; slot < vector.Length; slot++)
        {
            sum += (double)vector[slot] * weights[slot];
        }

        return (float)sum;
    }

    private protected override void ScoresCore(ReadOnlySpan<float> matrix, int stride, Span<float> result)
    {
        for (int row = 0; row < result.Length; row++)
        {
            result[row] = ScoreCore(matrix.Slice(row * stride, Width));
        }
    }

    private protected override void SaveCore(StateWriter writer)
    {
        writer.Number("bias", Bias);
        writer.Floats("weights", _weights);
    }
}
