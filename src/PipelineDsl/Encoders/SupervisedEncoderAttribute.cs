namespace PipelineDsl;

/// <summary>
/// An encoder of categories that learns from the labels of training rows. A row that helped to fit it must not be encoded by that fit: its
/// own label would be in the result. So <c>FitTransform</c>, and with it <c>Train</c>, gives each training row an encoding that was made
/// without it, while <c>Encode</c> uses the fit over all training rows.
/// </summary>
/// <remarks>
/// In a schema with an event time, a training row is encoded by the labels that were known at its event time (an earlier row's event time
/// plus the label's availability). In one without, rows are cut into <see cref="Folds"/> folds by a hash of <see cref="Group"/>, and each is
/// encoded by the fit over the other folds.
/// </remarks>
/// <typeparam name="TAccumulator">
/// What one pass over the rows collects. Where it implements the fitted struct's interface too (<see cref="ICategoryEncoder"/> or
/// <see cref="ICategorySlotEncoder"/>), it is asked row by row, for what it would say so far; else it is fitted anew <see cref="Folds"/> times
/// on what is known by then.
/// </typeparam>
/// <typeparam name="TFitted">The immutable fitted struct.</typeparam>
public abstract class SupervisedEncoderAttribute<TAccumulator, TFitted> : EncoderAttribute
    where TAccumulator : class, IEncoderAccumulator<TAccumulator, TFitted>, ISupervisedCategoryAccumulator
    where TFitted : struct, IFittedEncoder<TFitted>
{
    /// <summary>How many folds training rows are cut into, at least 2.</summary>
    public int Folds { get; set; } = 5;

    /// <summary>
    /// The column whose rows stay in one fold, where there is no event time. Omitted: the key of the random split that the training rows come from, for
    /// what was not torn apart between training and test must not be torn apart here; else the <c>[EventId]</c>; else each row stands for itself, by its
    /// place among the training rows.
    /// </summary>
    public string? Group { get; set; }

    /// <summary>A new, empty accumulator with the attribute's options.</summary>
    public abstract TAccumulator CreateAccumulator();
}
