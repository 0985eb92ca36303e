using PipelineDsl;

namespace FraudDetection.Simulation;

/// <summary>A simulated customer with one card: where, how much and how often.</summary>
internal sealed class Customer
{
    private const double MeanSecondOfDay = PaymentSimulator.SecondsPerDay / 2d;
    private const double StandardDeviationOfSecond = 20_000;

    private readonly SimulationRandom _random;
    private readonly int _number;
    private readonly Place _home;
    private readonly double _meanAmount;
    private readonly double _paymentsPerDay;

    public Customer(int number, SimulationRandom random)
    {
        _random = random;
        _number = number;
        _home = Place.Draw(random);
        _meanAmount = random.Uniform(5, 100);
        _paymentsPerDay = random.Uniform(0, 4);
    }

    /// <summary>All payments of the first days, day by day; within a day they are in no order.</summary>
    public List<SimulatedPayment> Pay(int days, TerminalMap terminals)
    {
        List<SimulatedPayment> payments = [];
        int[] inReach = terminals.InReachOf(_home);
        if (inReach.Length == 0) return payments;

        double expOfMinusMean = FeatureMath.Exp(-_paymentsPerDay);
        for (int day = 0; day < days; day++)
        {
            for (int remaining = _random.Poisson(expOfMinusMean); remaining > 0; remaining--)
            {
                int second = (int)_random.Normal(MeanSecondOfDay, StandardDeviationOfSecond);
                if (second is <= 0 or >= PaymentSimulator.SecondsPerDay) continue;

                payments.Add(new SimulatedPayment
                {
                    Second = (day * PaymentSimulator.SecondsPerDay) + second,
                    Customer = _number,
                    Terminal = inReach[_random.Below(inReach.Length)],
                    Cents = DrawCents(),
                });
            }
        }

        return payments;
    }

    private int DrawCents()
    {
        double amount = _random.Normal(_meanAmount, _meanAmount / 2);
        if (amount < 0) amount = _random.Uniform(0, 2 * _meanAmount);
        return (int)Math.Round(amount * 100);
    }
}
