using System.Diagnostics;
using PipelineDsl;

namespace FraudDetection.Evaluation;

/// <summary>
/// Serves the last payments of a history one at a time, as a service would (score with each model, then observe), and takes the time of each score.
/// </summary>
internal sealed class ServingClock
{
    private const int WarmUp = 5_000;
    private const int Measured = 20_000;

    private readonly IModel<Payment, FraudPipeline.State>[] _models;
    private readonly long[][] _ticks;
    private int _served;

    private ServingClock(IModel<Payment, FraudPipeline.State>[] models)
    {
        _models = models;
        _ticks = [.. models.Select(_ => new long[Measured])];
    }

    /// <summary>The median time of a score in nanoseconds (reading the clock included), for each model.</summary>
    public static double[] MedianNanoseconds(EventHistory<Payment> history, IProgress<PipelineProgress> progress, CancellationToken cancellationToken, params IModel<Payment, FraudPipeline.State>[] models)
    {
        ReadOnlySpan<Payment> payments = history.Rows;
        int firstServed = Math.Max(0, payments.Length - WarmUp - Measured);
        ServingClock clock = new(models);
        FraudPipeline.State state = new();
        for (int index = 0; index < payments.Length; index++)
        {
            if (index >= firstServed) clock.Serve(in payments[index], state);
            state.Observe(in payments[index]);
            if (index % 65_536 != 0) continue;

            cancellationToken.ThrowIfCancellationRequested();
            progress.Report(new PipelineProgress("observe", index, payments.Length));
        }

        progress.Report(new PipelineProgress("observe", payments.Length, payments.Length));
        return [.. clock._ticks.Select(ticks => Median(ticks.AsSpan(0, Math.Min(Measured, clock._served))))];
    }

    private void Serve(in Payment payment, FraudPipeline.State state)
    {
        for (int model = 0; model < _models.Length; model++)
        {
            long started = Stopwatch.GetTimestamp();
            _models[model].Score(in payment, state);
            _ticks[model][_served % Measured] = Stopwatch.GetTimestamp() - started;
        }

        _served++;
    }

    private static double Median(Span<long> ticks)
    {
        ticks.Sort();
        return ticks.IsEmpty ? double.NaN : ticks[ticks.Length / 2] * 1e9 / Stopwatch.Frequency;
    }
}
