namespace PipelineDsl;

/// <summary>
/// Declares that a static method of a <see cref="LabelingFunctionsAttribute{TRow, TLabel}"/> class works out once a row what several labeling functions
/// need. It takes the row and, where it makes text, a <see cref="TextBuffer"/> to write to; functions read it by <c>[From(nameof(Lower))]</c> on a
/// parameter of the type that it returns.
/// </summary>
/// <example><code>[Preprocess] static ReadOnlySpan&lt;char&gt; Lower(in Comment c, TextBuffer text) => text.ToLowerInvariant(c.Text);</code></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PreprocessAttribute : Attribute;
