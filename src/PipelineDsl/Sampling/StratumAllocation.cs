namespace PipelineDsl;

/// <summary>How a <see cref="StratifiedSampler{TStratum, TRow}"/> shares its rows among strata.</summary>
public enum StratumAllocation
{
    /// <summary>In proportion to the strata's rows, rounded by largest remainder: the sample has the shares of the source.</summary>
    Proportional,

    /// <summary>The same number each; what a small stratum cannot fill goes to the others.</summary>
    Equal,
}
