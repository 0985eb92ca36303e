namespace PipelineDsl.Analyzers.Selection;

/// <summary>What a value has to do with results on evaluation rows. A later one says more.</summary>
internal enum MarkKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It says how a result compares with something that is no result.</summary>
    Gate,

    /// <summary>It is an evaluation row, or computed from one alone.</summary>
    Row,

    /// <summary>It is a result, or computed from one.</summary>
    Result,

    /// <summary>It is a sequence in the order of results.</summary>
    Ranked,

    /// <summary>It says how two results compare.</summary>
    Decision,
}
