namespace FraudDetection.Simulation;

/// <summary>Turns simulated payments into frauds, scenario after scenario as published: a later one overrides an earlier one.</summary>
internal static class FraudScenarios
{
    private const int LargeAmountCents = 220_00;
    private const int TerminalsPerDay = 2;
    private const int TerminalDays = 28;
    private const int CustomersPerDay = 3;
    private const int CustomerDays = 14;
    private const int CustomerShare = 3;
    private const int CustomerFactor = 5;

    /// <param name="payments">In the order of time.</param>
    /// <param name="options">How many days, customers and terminals there are.</param>
    /// <param name="random">Chooses who is compromised.</param>
    public static void Apply(Span<SimulatedPayment> payments, SimulationOptions options, SimulationRandom random)
    {
        foreach (ref SimulatedPayment payment in payments)
        {
            if (payment.Cents > LargeAmountCents) payment.Scenario = FraudScenario.LargeAmount;
        }

        CompromiseTerminals(payments, DrawPerDay(options.Days, options.Terminals, TerminalsPerDay, random));
        CompromiseCustomers(payments, DrawPerDay(options.Days, options.Customers, CustomersPerDay, random), random);
    }

    private static void CompromiseTerminals(Span<SimulatedPayment> payments, int[][] perDay)
    {
        ILookup<int, int> daysByTerminal = Invert(perDay);
        foreach (ref SimulatedPayment payment in payments)
        {
            foreach (int day in daysByTerminal[payment.Terminal])
            {
                if (payment.Day >= day && payment.Day < day + TerminalDays) payment.Scenario = FraudScenario.CompromisedTerminal;
            }
        }
    }

    private static void CompromiseCustomers(Span<SimulatedPayment> payments, int[][] perDay, SimulationRandom random)
    {
        Dictionary<int, List<int>> byCustomer = perDay.SelectMany(customers => customers).Distinct().ToDictionary(customer => customer, _ => new List<int>());
        for (int index = 0; index < payments.Length; index++)
        {
            if (byCustomer.TryGetValue(payments[index].Customer, out List<int>? indexes)) indexes.Add(index);
        }

        List<int> candidates = [];
        for (int day = 0; day < perDay.Length; day++)
        {
            candidates.Clear();
            foreach (int customer in perDay[day])
            {
                foreach (int index in byCustomer[customer])
                {
                    if (payments[index].Day >= day && payments[index].Day < day + CustomerDays) candidates.Add(index);
                }
            }

            int frauds = candidates.Count / CustomerShare;
            for (int chosen = 0; chosen < frauds; chosen++)
            {
                int other = chosen + random.Below(candidates.Count - chosen);
                (candidates[chosen], candidates[other]) = (candidates[other], candidates[chosen]);
                ref SimulatedPayment payment = ref payments[candidates[chosen]];
                payment.Cents *= CustomerFactor;
                payment.Scenario = FraudScenario.CompromisedCustomer;
            }
        }
    }

    /// <summary>For each day, some different numbers below a count.</summary>
    private static int[][] DrawPerDay(int days, int count, int perDay, SimulationRandom random)
    {
        int[][] drawn = new int[days][];
        HashSet<int> ofDay = [];
        for (int day = 0; day < days; day++)
        {
            ofDay.Clear();
            while (ofDay.Count < Math.Min(perDay, count))
            {
                ofDay.Add(random.Below(count));
            }

            drawn[day] = [.. ofDay.Order()];
        }

        return drawn;
    }

    private static ILookup<int, int> Invert(int[][] perDay) =>
        perDay.SelectMany((drawn, day) => drawn.Select(number => (number, day))).ToLookup(pair => pair.number, pair => pair.day);
}
