namespace PipelineDsl.CompilerServices;

/// <summary>
/// Encodes the rows that a pipeline was fitted to, where supervised encoders give each of them an encoding that was made without it.
/// Generated; made by the fit and gone after it.
/// </summary>
/// <typeparam name="TValues">The pipeline's Values.</typeparam>
public abstract class TrainingEncoder<TValues>
    where TValues : struct
{
    /// <summary>Encodes training rows into a matrix, row-major.</summary>
    /// <param name="values">The rows' Values.</param>
    /// <param name="position">Where the first of them stands among the training rows.</param>
    /// <param name="matrix">What is written.</param>
    public abstract void EncodeRows(ReadOnlySpan<TValues> values, int position, Span<float> matrix);
}
