namespace PipelineDsl.CompilerServices;

/// <summary>How a cross and the names of its parts are read from a row's Values. Generated.</summary>
/// <typeparam name="TValues">The pipeline's Values.</typeparam>
public interface ICrossParts<TValues>
    where TValues : struct
{
    /// <summary>The cross of a row.</summary>
    static abstract long? Of(in TValues values);

    /// <summary>What the combination is called.</summary>
    static abstract string Name(in TValues values);
}
