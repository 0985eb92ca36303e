namespace PipelineDsl;

/// <summary>
/// Base of the attributes that choose a training algorithm. A trainer takes the encoded matrix and gives a <see cref="Scorer"/>; it lives in an
/// integration package and the generator only re-emits the attribute as an expression.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class TrainerAttribute : Attribute
{
    /// <summary>The name shown in reports.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the trainer accepts missing values (NaN) in the matrix; if not, training refuses them naming the slot.</summary>
    public abstract bool AcceptsMissing { get; }

    /// <summary>Trains on the whole matrix, deterministically.</summary>
    /// <param name="training">Encoded training rows with labels.</param>
    /// <param name="validation">Encoded validation rows for early stopping, or null.</param>
    /// <param name="context">Task, progress and cancellation.</param>
    public abstract Scorer Train(EncodedMatrix training, EncodedMatrix? validation, TrainingContext context);
}
