namespace PipelineDsl;

/// <summary>How a <see cref="DiscretizeAttribute"/> writes a bin.</summary>
public enum BinOutput
{
    /// <summary>A slot for each bin; that of the value's bin is 1, the others 0. A missing value sets none.</summary>
    OneHot,

    /// <summary>One slot with the bin's number from 0. A missing value is −1.</summary>
    Ordinal,

    /// <summary>A slot for each edge; 1 where the value is not below the edge. A missing value sets none, like the lowest bin.</summary>
    Thermometer,
}
