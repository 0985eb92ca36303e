namespace PipelineDsl;

/// <summary>What a model predicts.</summary>
public enum ModelTask
{
    /// <summary>As the label's type says.</summary>
    FromLabel,

    /// <summary>One of two classes; the score is the probability of the positive one.</summary>
    Binary,
}
