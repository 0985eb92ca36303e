using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

public sealed partial class FraudPipeline
{
    /// <summary>The raw values of every feature for a payment, at its event time. Reads the state and changes nothing.</summary>
    /// <exception cref="ReadTooEarlyException">The state has gone on beyond the payment.</exception>
    public static Values Compute(in Payment row, State state)
    {
        ArgumentNullException.ThrowIfNull(state);
        long at = EventTicks.Of(row.At);
        state.RequireReadable(at);
        bool isRetry = state.HasTaken(in row);

        Span<WindowResult> spend = stackalloc WindowResult[3];
        double current = Spend(in row);
        state.SpendWindows.ReadWithCurrent(row.CardId, at, current, hasCurrent: !(isRetry && state.SpendWindows.Holds(row.CardId, at, current)), spend);

        Span<WindowResult> terminalFraud = stackalloc WindowResult[3];
        state.TerminalFraudWindows.Read(row.TerminalId, at, terminalFraud);

        Card? card = state.CardRows.TryFind(row.CardId, at, out Card found) ? found : null;

        return new Values
        {
            Spend_count_1d = spend[0].Count,
            Spend_mean_1d = spend[0].Count == 0 ? null : spend[0].Mean,
            Spend_sum_1d = spend[0].Sum,
            Spend_count_7d = spend[1].Count,
            Spend_mean_7d = spend[1].Count == 0 ? null : spend[1].Mean,
            Spend_sum_7d = spend[1].Sum,
            Spend_count_30d = spend[2].Count,
            Spend_mean_30d = spend[2].Count == 0 ? null : spend[2].Mean,
            Spend_sum_30d = spend[2].Sum,
            TerminalFraud_count_1d = terminalFraud[0].Count,
            TerminalFraud_mean_1d = terminalFraud[0].Count == 0 ? 0d : terminalFraud[0].Mean,
            TerminalFraud_count_7d = terminalFraud[1].Count,
            TerminalFraud_mean_7d = terminalFraud[1].Count == 0 ? 0d : terminalFraud[1].Mean,
            TerminalFraud_count_30d = terminalFraud[2].Count,
            TerminalFraud_mean_30d = terminalFraud[2].Count == 0 ? 0d : terminalFraud[2].Mean,
            CreditLimit = CreditLimit(in row, card),
        };
    }

    /// <summary>The raw values of every feature, by name.</summary>
    public readonly record struct Values
    {
        public long Spend_count_1d { get; init; }

        public double? Spend_mean_1d { get; init; }

        public double Spend_sum_1d { get; init; }

        public long Spend_count_7d { get; init; }

        public double? Spend_mean_7d { get; init; }

        public double Spend_sum_7d { get; init; }

        public long Spend_count_30d { get; init; }

        public double? Spend_mean_30d { get; init; }

        public double Spend_sum_30d { get; init; }

        public long TerminalFraud_count_1d { get; init; }

        public double TerminalFraud_mean_1d { get; init; }

        public long TerminalFraud_count_7d { get; init; }

        public double TerminalFraud_mean_7d { get; init; }

        public long TerminalFraud_count_30d { get; init; }

        public double TerminalFraud_mean_30d { get; init; }

        public float? CreditLimit { get; init; }
    }
}
