namespace FraudDetection.Simulation;

/// <summary>A payment while it is simulated: compact, with the amount in cents so that sums and products are exact.</summary>
internal struct SimulatedPayment
{
    /// <summary>Seconds since the first simulated day began.</summary>
    public int Second;

    public int Customer;

    public int Terminal;

    public int Cents;

    public FraudScenario Scenario;

    public readonly int Day => Second / PaymentSimulator.SecondsPerDay;
}
