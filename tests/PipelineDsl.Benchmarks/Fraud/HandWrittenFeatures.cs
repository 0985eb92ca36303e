using FraudDetection;

namespace PipelineDsl.Benchmarks.Fraud;

/// <summary>The fifteen inputs of the sample's pipeline, written by hand: the reference that generated code is held to.</summary>
internal sealed class HandWrittenFeatures
{
    public const int Width = 15;

    private readonly HandWrittenWindows _spend = new(0);
    private readonly HandWrittenWindows _terminalFraud = new(7 * TimeSpan.TicksPerDay);

    /// <summary>Computes the features of a payment as they were when it was made.</summary>
    public void Compute(in Payment payment, Span<double> features)
    {
        long ticks = payment.At.Ticks;
        features[0] = payment.Amount;
        features[1] = payment.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0;
        features[2] = payment.At.Hour <= 6 ? 1 : 0;

        Span<double> counts = stackalloc double[3];
        Span<double> sums = stackalloc double[3];
        _spend.Read(payment.CardId, ticks, counts, sums);
        for (int window = 0; window < 3; window++)
        {
            features[3 + (2 * window)] = counts[window] + 1;
            features[4 + (2 * window)] = (sums[window] + payment.Amount) / (counts[window] + 1);
        }

        _terminalFraud.Read(payment.TerminalId, ticks, counts, sums);
        for (int window = 0; window < 3; window++)
        {
            features[9 + (2 * window)] = counts[window];
            features[10 + (2 * window)] = counts[window] == 0 ? 0 : sums[window] / counts[window];
        }
    }

    /// <summary>Takes a payment into the windows.</summary>
    public void Observe(in Payment payment)
    {
        _spend.Observe(payment.CardId, payment.At.Ticks, payment.Amount);
        if (payment.IsFraud is bool fraud) _terminalFraud.Observe(payment.TerminalId, payment.At.Ticks, fraud ? 1 : 0);
    }
}
