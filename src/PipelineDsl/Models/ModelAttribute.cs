namespace PipelineDsl;

/// <summary>
/// Declares that a partial class is a model over a pipeline. Beside it stand one <see cref="TrainerAttribute"/> and one split attribute.
/// The framing follows the pipeline row's label: a <see cref="bool"/> is a binary task.
/// </summary>
/// <typeparam name="TPipeline">A <see cref="PipelineAttribute{TRow}"/> class.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ModelAttribute<TPipeline> : Attribute
    where TPipeline : class
{
    /// <summary>Overrides the framing that follows from the label.</summary>
    public ModelTask Task { get; set; }
}
