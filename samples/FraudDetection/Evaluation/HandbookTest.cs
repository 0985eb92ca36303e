using PipelineDsl;

namespace FraudDetection.Evaluation;

/// <summary>The test rows of the Fraud Detection Handbook: those of the split without the cards that were known to be compromised.</summary>
internal static class HandbookTest
{
    public static EvaluationSet<Payment> Of(TimeSplit<Payment> split)
    {
        TimeSpan delay = split.Instants.TestFrom - split.Instants.TrainingUntil;
        KnownCompromisedCards known = new(split.History.Rows.ToArray(), split.Instants.TrainingFrom, delay);
        return split.Test.Where(payment => !known.Contains(in payment));
    }
}
