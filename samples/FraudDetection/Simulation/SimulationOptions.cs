namespace FraudDetection.Simulation;

/// <summary>What is simulated. The defaults are those of the Fraud Detection Handbook, cut to the days that the sample uses.</summary>
internal sealed record SimulationOptions
{
    /// <summary>Equal seeds give equal payments.</summary>
    public ulong Seed { get; init; } = 2018;

    public int Customers { get; init; } = 5_000;

    public int Terminals { get; init; } = 10_000;

    /// <summary>A customer pays at terminals nearer than this, in a square of side <see cref="SquareSide"/>.</summary>
    public double Radius { get; init; } = 5;

    /// <summary>The first simulated day. It lies well before <see cref="KeepFrom"/>, so that frauds are under way when the kept days begin.</summary>
    public DateOnly Start { get; init; } = new(2018, 4, 1);

    /// <summary>The first day whose payments are kept.</summary>
    public DateOnly KeepFrom { get; init; } = new(2018, 6, 15);

    /// <summary>The last day.</summary>
    public DateOnly End { get; init; } = new(2018, 8, 14);

    public const double SquareSide = 100;

    public int Days => End.DayNumber - Start.DayNumber + 1;
}
