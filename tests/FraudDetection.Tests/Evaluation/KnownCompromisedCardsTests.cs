using FraudDetection.Evaluation;
using FraudDetection.Simulation;

namespace FraudDetection.Tests.Evaluation;

public class KnownCompromisedCardsTests
{
    private static readonly DateTime Training = new(2018, 7, 25, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Test = new(2018, 8, 8, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Contains_TestWeek_EqualsTheBooksLoopOverDays()
    {
        Payment[] payments = PaymentSimulator.Simulate(new SimulationOptions { Seed = 5, Customers = 1_000, Terminals = 2_000 }, TestContext.Current.CancellationToken);
        KnownCompromisedCards known = new(payments, Training, TimeSpan.FromDays(7));

        // get_train_test_set of the handbook, line by line.
        HashSet<long> compromised = [.. Frauds(payments, Training, 7)];
        int leftOut = 0;
        for (int day = 0; day < 7; day++)
        {
            compromised.UnionWith(Frauds(payments, Training.AddDays(7 + day - 1), 1));
            foreach (Payment payment in Between(payments, Test.AddDays(day), 1))
            {
                Assert.Equal(compromised.Contains(payment.CardId), known.Contains(payment));
                if (known.Contains(payment)) leftOut++;
            }
        }

        Assert.NotEqual(0, leftOut);
    }

    [Theory]
    [InlineData("2018-07-24T23:59:59", false)]
    [InlineData("2018-07-25T00:00:00", true)]
    [InlineData("2018-07-31T23:59:59", true)]
    [InlineData("2018-08-01T00:00:00", false)]
    public void Contains_OneFraud_CountsFromTrainingUntilItIsKnownBeforeTheDay(string at, bool expected)
    {
        Payment fraud = Payment(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal));
        KnownCompromisedCards known = new([fraud], Training, TimeSpan.FromDays(7));
        Assert.Equal(expected, known.Contains(Payment(Test.AddHours(12))));
        Assert.False(known.Contains(Payment(Test.AddHours(12)) with { CardId = 2 }));
    }

    private static Payment Payment(DateTime at) => new() { Id = 1, At = at, CardId = 1, TerminalId = 1, Amount = 1, IsFraud = true };

    private static IEnumerable<Payment> Between(Payment[] payments, DateTime start, int days) => payments.Where(payment => payment.At >= start && payment.At < start.AddDays(days));

    private static IEnumerable<long> Frauds(Payment[] payments, DateTime start, int days) => Between(payments, start, days).Where(payment => payment.IsFraud is true).Select(payment => payment.CardId);
}
