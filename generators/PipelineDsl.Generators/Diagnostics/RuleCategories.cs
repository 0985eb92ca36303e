namespace PipelineDsl.Generators.Diagnostics;

/// <summary>One category a family of rules.</summary>
internal static class RuleCategories
{
    /// <summary>PDL10xx: how data is declared.</summary>
    public const string Schema = "PipelineDsl.Schema";

    /// <summary>PDL11xx: how features, aggregates and pipelines are declared.</summary>
    public const string Pipeline = "PipelineDsl.Pipeline";

    /// <summary>PDL12xx: how models and splits are declared.</summary>
    public const string Model = "PipelineDsl.Model";

    /// <summary>PDL14xx: how labeling functions are declared.</summary>
    public const string Labeling = "PipelineDsl.Labeling";

    /// <summary>PDL13xx: how the generator and the runtime library fit together.</summary>
    public const string Runtime = "PipelineDsl.Runtime";

    /// <summary>PDL2xxx: features that know what they cannot know.</summary>
    public const string Leakage = "PipelineDsl.Leakage";

    /// <summary>PDL26xx: values that are not used as what they are.</summary>
    public const string Usage = "PipelineDsl.Usage";

    /// <summary>PDL3xxx: code that behaves differently in serving than in training.</summary>
    public const string Skew = "PipelineDsl.Skew";

    /// <summary>PDL4xxx: code of the hot path that makes garbage.</summary>
    public const string Allocation = "PipelineDsl.Allocation";
}
