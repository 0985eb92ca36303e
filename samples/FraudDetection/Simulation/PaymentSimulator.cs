namespace FraudDetection.Simulation;

/// <summary>
/// The payment simulator of the Fraud Detection Handbook (Le Borgne, Siblini, Lebichot and Bontempi, 2022, chapter 3.2), with random numbers of
/// our own: customers and terminals are spread over a square, a customer pays at the terminals in reach, and some payments become frauds in
/// three ways (<see cref="FraudScenario"/>).
/// </summary>
internal static class PaymentSimulator
{
    public const int SecondsPerDay = 86_400;

    private const ulong TerminalStream = 1UL << 32;
    private const ulong FraudStream = 2UL << 32;

    /// <summary>
    /// Simulates from <see cref="SimulationOptions.Start"/> and gives the payments from <see cref="SimulationOptions.KeepFrom"/> on, in the order
    /// of time. Ids count from the first simulated payment, as in the published files. The same on any number of threads.
    /// </summary>
    public static Payment[] Simulate(SimulationOptions options, CancellationToken cancellationToken = default)
    {
        SimulatedPayment[] payments = SimulateAll(options, cancellationToken);
        int keepFromSecond = (options.KeepFrom.DayNumber - options.Start.DayNumber) * SecondsPerDay;
        int first = Array.FindIndex(payments, payment => payment.Second >= keepFromSecond);
        if (first < 0) return [];

        DateTime start = options.Start.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        Payment[] kept = new Payment[payments.Length - first];
        for (int index = 0; index < kept.Length; index++)
        {
            ref readonly SimulatedPayment payment = ref payments[first + index];
            kept[index] = new Payment
            {
                Id = first + index,
                At = start.AddTicks(payment.Second * TimeSpan.TicksPerSecond),
                CardId = payment.Customer,
                TerminalId = payment.Terminal,
                Amount = payment.Cents / 100d,
                IsFraud = payment.Scenario != FraudScenario.None,
            };
        }

        return kept;
    }

    /// <summary>The payments of all simulated days with their scenarios, in the order of time.</summary>
    public static SimulatedPayment[] SimulateAll(SimulationOptions options, CancellationToken cancellationToken = default)
    {
        SimulatedPayment[] payments = InOrderOfTime(PayAll(options, cancellationToken));
        FraudScenarios.Apply(payments, options, new SimulationRandom(options.Seed, FraudStream));
        return payments;
    }

    private static List<SimulatedPayment>[] PayAll(SimulationOptions options, CancellationToken cancellationToken)
    {
        SimulationRandom random = new(options.Seed, TerminalStream);
        Place[] terminals = new Place[options.Terminals];
        for (int terminal = 0; terminal < terminals.Length; terminal++)
        {
            terminals[terminal] = Place.Draw(random);
        }

        TerminalMap map = new(terminals, options.Radius);
        List<SimulatedPayment>[] byCustomer = new List<SimulatedPayment>[options.Customers];
        Parallel.For(
            0,
            byCustomer.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            number => byCustomer[number] = new Customer(number, new SimulationRandom(options.Seed, (ulong)number)).Pay(options.Days, map));
        return byCustomer;
    }

    /// <summary>Sorts by second, then customer, then as drawn.</summary>
    private static SimulatedPayment[] InOrderOfTime(List<SimulatedPayment>[] byCustomer)
    {
        SimulatedPayment[] drawn = [.. byCustomer.SelectMany(payments => payments)];
        long[] keys = new long[drawn.Length];
        for (int index = 0; index < keys.Length; index++)
        {
            keys[index] = ((long)drawn[index].Second << 32) | (uint)index;
        }

        Array.Sort(keys);
        SimulatedPayment[] sorted = new SimulatedPayment[drawn.Length];
        for (int index = 0; index < sorted.Length; index++)
        {
            sorted[index] = drawn[(uint)keys[index]];
        }

        return sorted;
    }
}
