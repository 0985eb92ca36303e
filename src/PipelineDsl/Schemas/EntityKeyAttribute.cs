namespace PipelineDsl;

/// <summary>A column that names an entity (a card, a customer, a terminal) by which rows are grouped in windows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EntityKeyAttribute : Attribute;
