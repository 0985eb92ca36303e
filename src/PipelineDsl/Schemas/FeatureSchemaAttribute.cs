namespace PipelineDsl;

/// <summary>
/// Declares that a partial record, struct or class is a row of data: each public property with an <c>init</c> or <c>set</c>
/// accessor is a column. The generator emits its <see cref="RowSchema{TRow}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class FeatureSchemaAttribute : Attribute;
