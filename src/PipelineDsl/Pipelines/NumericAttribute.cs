namespace PipelineDsl;

/// <summary>
/// Says that an integer, an enum or digits in text are a quantity and no code: twice the value is twice as much. On a feature it speaks of that
/// feature, on a column of every feature that passes the column on.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NumericAttribute : Attribute;
