namespace PipelineDsl.Testing;

/// <summary>How thoroughly a <see cref="LeakProbe"/> looks. The same options on the same rows give the same report.</summary>
public sealed record LeakProbeOptions
{
    /// <summary>At how many moments of the history everything that was not known yet is changed. Default 24.</summary>
    public int Moments { get; init; } = 24;

    /// <summary>How many rows have their own label and late columns changed; spread over the history when it has more. Default 20,000.</summary>
    public int OwnRows { get; init; } = 20_000;

    /// <summary>How often each row is changed, each time to other values; null is among them where it is allowed. Default 3.</summary>
    public int Variants { get; init; } = 3;

    /// <summary>
    /// About how many rows are computed by all replays together. A replay of a long history then covers the rows before its moment only as far as this
    /// allows. Default 20 million.
    /// </summary>
    public long ReplayedRows { get; init; } = 20_000_000;

    /// <summary>Chooses the moments and the changed values. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Moments);
        ArgumentOutOfRangeException.ThrowIfLessThan(OwnRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Variants, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ReplayedRows, 1);
    }
}
