namespace FraudDetection.Evaluation;

/// <summary>
/// The cards that an issuer would have blocked, which the Fraud Detection Handbook (chapter 3.4) leaves out of a test: those with a fraud, in
/// the training week or later, that was known before the day of the payment began.
/// </summary>
internal sealed class KnownCompromisedCards
{
    private readonly Dictionary<long, DateTime> _knownFrom = [];

    /// <param name="payments">All payments, in any order.</param>
    /// <param name="since">Frauds before this instant (the beginning of the training week) count for nothing.</param>
    /// <param name="delay">How long after the payment a fraud is known.</param>
    public KnownCompromisedCards(IEnumerable<Payment> payments, DateTime since, TimeSpan delay)
    {
        foreach (Payment payment in payments)
        {
            if (payment.IsFraud is not true || payment.At < since) continue;

            DateTime knownFrom = payment.At + delay;
            if (!_knownFrom.TryGetValue(payment.CardId, out DateTime earliest) || knownFrom < earliest) _knownFrom[payment.CardId] = knownFrom;
        }
    }

    /// <summary>Whether the card was known to be compromised when the day of this payment began.</summary>
    public bool Contains(in Payment payment) => _knownFrom.TryGetValue(payment.CardId, out DateTime knownFrom) && knownFrom < payment.At.Date;
}
