namespace PipelineDsl;

/// <summary>What becomes of a row for which several classes are equally probable. By default it abstains.</summary>
public readonly record struct TiePolicy
{
    /// <summary>Probabilities nearer than this are equal.</summary>
    private const double Nearness = 1e-9;

    private readonly int _preferred;

    private TiePolicy(int preferred) => _preferred = preferred + 1;

    /// <summary>The row gets no class: <see cref="VoteMatrix.Abstain"/>.</summary>
    public static TiePolicy Abstain => default;

    /// <summary>The row gets this class where it is among the most probable, else the first of them.</summary>
    /// <param name="class">The class's number, from 0.</param>
    public static TiePolicy Prefer(int @class)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(@class, 0);
        return new TiePolicy(@class);
    }

    internal int Choose(ReadOnlySpan<double> probabilities)
    {
        double best = double.NegativeInfinity;
        foreach (double probability in probabilities) best = Math.Max(best, probability);
        int chosen = VoteMatrix.Abstain;
        int equal = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] < best - Nearness) continue;
            if (equal++ == 0 || i == _preferred - 1) chosen = i;
        }

        return equal > 1 && _preferred == 0 ? VoteMatrix.Abstain : chosen;
    }
}
