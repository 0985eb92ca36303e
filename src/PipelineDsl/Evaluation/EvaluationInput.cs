using System.Globalization;

namespace PipelineDsl;

/// <summary>The checks that every measure makes of its input.</summary>
internal static class EvaluationInput
{
    /// <summary>Refuses lengths that differ, a score that is not a number, and a label that is neither 0 nor 1.</summary>
    public static void Check(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels)
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"There are {labels.Length} labels for {scores.Length} scores.", nameof(labels));
        }

        int missing = scores.IndexOfAnyExceptInRange(float.NegativeInfinity, float.PositiveInfinity);
        if (missing >= 0)
        {
            throw new EvaluationException($"The score of row {missing} is missing (NaN): the row's vector holds a missing value that the model does not accept. Impute it, or leave the row out.");
        }

        int unlabelled = labels.IndexOfAnyExcept(0f, 1f);
        if (unlabelled >= 0)
        {
            throw new EvaluationException(string.Create(CultureInfo.InvariantCulture, $"The label of row {unlabelled} is {labels[unlabelled]}; a binary evaluation takes 0 and 1."));
        }
    }
}
