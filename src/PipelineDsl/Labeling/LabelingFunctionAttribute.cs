namespace PipelineDsl;

/// <summary>
/// Declares that a static method is a labeling function: it looks at a row and returns a label, or null when it abstains. It may read columns that are
/// known late, for labels are made afterwards; it never reads the label.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabelingFunctionAttribute : Attribute;
