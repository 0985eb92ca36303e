namespace PipelineDsl;

/// <summary>Implemented by the generator on every <c>[FeatureSchema]</c> row type.</summary>
/// <typeparam name="TSelf">The row type.</typeparam>
public interface IFeatureSchema<TSelf>
    where TSelf : IFeatureSchema<TSelf>
{
    /// <summary>Typed access to the columns of the row by ordinal.</summary>
    static abstract RowSchema<TSelf> RowSchema { get; }
}
