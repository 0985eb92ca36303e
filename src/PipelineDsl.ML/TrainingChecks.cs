using System.Globalization;
using System.Numerics.Tensors;

namespace PipelineDsl.ML;

/// <summary>What Microsoft.ML would pass over in silence is refused here, by name.</summary>
internal static class TrainingChecks
{
    /// <summary>Refuses a task, rows, labels or weights that no binary trainer can learn from.</summary>
    public static void Check(string trainer, EncodedMatrix matrix, string side, ModelTask task)
    {
        if (task is not (ModelTask.Binary or ModelTask.FromLabel))
        {
            throw new TrainingException($"{trainer} trains binary models; the task is {task}.");
        }

        if (matrix.Width == 0)
        {
            throw new TrainingException($"{trainer} needs at least one feature; the pipeline has none.");
        }

        ReadOnlySpan<float> labels = matrix.Labels.Span;
        int wrong = labels.IndexOfAnyExcept(0f, 1f);
        if (wrong >= 0)
        {
            throw new TrainingException(string.Create(CultureInfo.InvariantCulture, $"The label of {side} row {wrong} is {labels[wrong]}; a binary model takes 0 and 1. Leave rows without a label out."));
        }

        if (matrix.Weights is { } weights)
        {
            ReadOnlySpan<float> values = weights.Span;
            int bad = values.IndexOfAnyExceptInRange(0f, float.MaxValue);
            if (bad >= 0)
            {
                throw new TrainingException(string.Create(CultureInfo.InvariantCulture, $"The weight of {side} row {bad} is {values[bad]}; weights are finite and not negative."));
            }
        }
    }

    /// <summary>Refuses training rows of one class.</summary>
    public static void CheckBothClasses(string trainer, EncodedMatrix training)
    {
        int positives = training.Labels.Span.Count(1f);
        if (positives == 0 || positives == training.RowCount)
        {
            string found = training.RowCount == 0 ? "there are no training rows" : $"all {training.RowCount} training rows are {(positives == 0 ? "negative" : "positive")}";
            throw new TrainingException($"{trainer} needs rows of both classes, but {found}. Check the label's mapping, and that the training period is long enough to hold both.");
        }
    }

    /// <summary>Refuses values that are missing or infinite.</summary>
    public static void CheckFinite(string trainer, EncodedMatrix matrix, string side)
    {
        ReadOnlySpan<float> values = matrix.Values.Span;
        if (TensorPrimitives.IsFiniteAll(values))
        {
            return;
        }

        int first = 0;
        while (float.IsFinite(values[first]))
        {
            first++;
        }

        int slot = first % matrix.Width;
        bool missing = float.IsNaN(values[first]);
        int count = 0;
        for (int at = slot; at < values.Length; at += matrix.Width)
        {
            count += (missing ? float.IsNaN(values[at]) : float.IsInfinity(values[at])) ? 1 : 0;
        }

        string what = missing ? "missing" : "infinite";
        string remedy = missing ? "[Impute] on the feature" : "[Clip] on the feature";
        throw new TrainingException($"{trainer} takes finite values only, but \"{matrix.SlotNames[slot]}\" is {what} in {count} of {matrix.RowCount} {side} rows (first in row {first / matrix.Width}). Put {remedy}, or use a trainer that accepts such values.");
    }

    /// <summary>Refuses an option outside its bounds, both inclusive.</summary>
    public static void CheckOption(string trainer, string option, double value, double minimum, double maximum)
    {
        if (!(value >= minimum && value <= maximum))
        {
            throw new TrainingException(string.Create(CultureInfo.InvariantCulture, $"{trainer}: {option} is {value}; it is from {minimum} to {maximum}."));
        }
    }
}
