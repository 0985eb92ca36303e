namespace PipelineDsl.CompilerServices;

/// <summary>How a supervised encoder's category is read from a row's Values. Generated.</summary>
/// <typeparam name="TValues">The pipeline's Values.</typeparam>
public interface ICategoryInput<TValues>
    where TValues : struct
{
    /// <summary>The category of a row.</summary>
    static abstract Category Of(in TValues values);
}
