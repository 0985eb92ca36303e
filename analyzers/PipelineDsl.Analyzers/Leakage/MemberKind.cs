namespace PipelineDsl.Analyzers.Leakage;

/// <summary>What a judged method is for.</summary>
internal enum MemberKind
{
    /// <summary>Its value goes to the model.</summary>
    Feature,

    /// <summary>Its value is aggregated over earlier rows.</summary>
    Aggregate,

    /// <summary>Its value votes on the label.</summary>
    LabelingFunction,
}
