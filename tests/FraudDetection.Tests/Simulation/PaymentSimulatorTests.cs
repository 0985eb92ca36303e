using FraudDetection.Simulation;

namespace FraudDetection.Tests.Simulation;

/// <summary>
/// The published data set holds, from 2018-06-15 to 2018-08-14, 584,471 payments, of which 5,192 are frauds: 349 large amounts, 3,242 at
/// compromised terminals, 1,601 by compromised customers. What varies from seed to seed is mostly who the 5,000 customers and the compromised are.
/// </summary>
public class PaymentSimulatorTests
{
    private static readonly SimulationOptions Options = new();
    private static readonly Payment[] Payments = PaymentSimulator.Simulate(Options);
    private static readonly SimulatedPayment[] All = PaymentSimulator.SimulateAll(Options);

    [Fact]
    public void Simulate_Defaults_GivesThePublishedNumberOfPayments() => Assert.Equal(584_471, Payments.Length, 0.03 * 584_471);

    [Fact]
    public void Simulate_Defaults_GivesThePublishedShareOfFrauds() =>
        Assert.Equal(0.00888, Payments.Count(payment => payment.IsFraud is true) / (double)Payments.Length, 0.0009);

    [Theory]
    [InlineData(FraudScenario.LargeAmount, 349)]
    [InlineData(FraudScenario.CompromisedTerminal, 3_242)]
    [InlineData(FraudScenario.CompromisedCustomer, 1_601)]
    internal void Simulate_Defaults_GivesEachScenarioWithin15Percent(FraudScenario scenario, int published) =>
        Assert.Equal(published, Kept().Count(payment => payment.Scenario == scenario), 0.15 * published);

    [Fact]
    public void Simulate_Defaults_IsOrderedAndComplete()
    {
        Assert.Equal(new DateOnly(2018, 6, 15), DateOnly.FromDateTime(Payments[0].At));
        Assert.Equal(new DateOnly(2018, 8, 14), DateOnly.FromDateTime(Payments[^1].At));
        for (int index = 1; index < Payments.Length; index++)
        {
            Assert.True(Payments[index - 1].At <= Payments[index].At);
            Assert.Equal(Payments[index - 1].Id + 1, Payments[index].Id);
        }

        Assert.Equal(All.Length - Payments.Length, Payments[0].Id);
        Assert.All(Payments, payment => Assert.True(payment is { Amount: >= 0, IsFraud: not null, At.Kind: DateTimeKind.Utc }));
    }

    [Fact]
    public void Simulate_FirstKeptDays_AreNotFreeOfFraud()
    {
        // A steady state: 56 terminals and 42 customers are compromised at any time.
        int[] frauds = [.. Payments.GroupBy(payment => payment.At.Date).OrderBy(day => day.Key).Select(day => day.Count(payment => payment.IsFraud is true))];
        Assert.Equal(61, frauds.Length);
        Assert.All(frauds, count => Assert.InRange(count, 40, 140));
        Assert.Equal(frauds[..20].Average(), frauds[^20..].Average(), 25d);
    }

    [Fact]
    public void Simulate_TimesOfDay_AreNormalAroundNoon()
    {
        double mean = All.Average(payment => payment.Second % 86_400d);
        double deviation = Math.Sqrt(All.Average(payment => Math.Pow((payment.Second % 86_400d) - mean, 2)));

        // The normal distribution of deviation 20,000 s cut at ± 43,200 s (2.16 deviations) has a deviation of 18,703 s; it is drawn in whole seconds.
        Assert.Equal(43_200, mean, 100d);
        Assert.Equal(TruncatedDeviation(), deviation, 60d);
    }

    [Fact]
    public void Simulate_CustomersPayOnlyWithinReach()
    {
        // About 10,000 · π · 5² / 100² = 78.5 terminals lie in reach, fewer at the edges.
        int[] terminals = [.. All.GroupBy(payment => payment.Customer).Where(group => group.Count() > 400).Select(group => group.Select(payment => payment.Terminal).Distinct().Count())];
        Assert.InRange(terminals.Average(), 65d, 80d);
        Assert.InRange(terminals.Max(), 79, 125);
    }

    [Fact]
    public void Simulate_LargeAmounts_AreAllFrauds()
    {
        Assert.All(All, payment => Assert.False(payment.Scenario == FraudScenario.None && payment.Cents > 22_000));
        Assert.All(All, payment => Assert.False(payment.Scenario == FraudScenario.LargeAmount && payment.Cents <= 22_000));
    }

    [Fact]
    public void Simulate_CompromisedTerminals_AreFraudulentFor28Days()
    {
        int maximum = All.Max(payment => payment.Second / 86_400);
        foreach (IGrouping<int, SimulatedPayment> terminal in All.Where(payment => payment.Scenario == FraudScenario.CompromisedTerminal).GroupBy(payment => payment.Terminal))
        {
            // From the first fraud on, everything at that terminal is fraudulent until its days are over; the days before it may lack payments.
            int first = terminal.Min(payment => payment.Day);
            int last = terminal.Max(payment => payment.Day);
            if (last - first >= 28) continue; // compromised twice

            int[] between = [.. All.Where(payment => payment.Terminal == terminal.Key && payment.Day >= first && payment.Day <= last && payment.Scenario == FraudScenario.None).Select(payment => payment.Day)];
            Assert.Empty(between);
            Assert.InRange(last, first, Math.Min(maximum, first + 27));
        }
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 10)]
    [InlineData(1, 299)]
    [InlineData(3, 50)]
    public void Apply_OneDayOfCustomers_MultipliesAThirdOfTheirAmountsByFive(int customers, int paymentsEach)
    {
        // With no more than three customers, all are compromised.
        SimulationOptions options = Options with { End = Options.Start, Customers = customers, Terminals = 0 };
        SimulatedPayment[] before = [.. Enumerable.Range(0, customers * paymentsEach).Select(index => new SimulatedPayment { Second = index, Customer = index % customers, Cents = 100 + index })];
        SimulatedPayment[] after = [.. before];
        FraudScenarios.Apply(after, options, new SimulationRandom(1, 1));

        Assert.Equal(before.Length / 3, after.Count(payment => payment.Scenario == FraudScenario.CompromisedCustomer));
        Assert.All(before.Zip(after), pair =>
            Assert.Equal(pair.Second.Scenario == FraudScenario.CompromisedCustomer ? 5 * pair.First.Cents : pair.First.Cents, pair.Second.Cents));
    }

    [Fact]
    public void Simulate_Twice_GivesTheSamePayments() => Assert.Equal(Payments.AsSpan(), PaymentSimulator.Simulate(Options, TestContext.Current.CancellationToken).AsSpan());

    [Fact]
    public void Simulate_AnotherSeed_GivesOtherPayments() => Assert.NotEqual(Payments[0], PaymentSimulator.Simulate(Options with { Seed = 1, Customers = 500 }, TestContext.Current.CancellationToken)[0]);

    [Fact]
    public void Simulate_WithoutTerminals_GivesNone() => Assert.Empty(PaymentSimulator.Simulate(Options with { Terminals = 0 }, TestContext.Current.CancellationToken));

    private static IEnumerable<SimulatedPayment> Kept() => All.Where(payment => payment.Day >= Options.KeepFrom.DayNumber - Options.Start.DayNumber);

    private static double TruncatedDeviation()
    {
        double cut = 43_200d / 20_000;
        double density = Math.Exp(-cut * cut / 2) / Math.Sqrt(2 * Math.PI);
        const double Inside = 0.969226; // 2 Φ(2.16) − 1
        return 20_000 * Math.Sqrt(1 - (2 * cut * density / Inside));
    }
}
