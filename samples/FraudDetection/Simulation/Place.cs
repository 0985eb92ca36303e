namespace FraudDetection.Simulation;

/// <summary>Where a customer lives or a terminal stands.</summary>
internal readonly record struct Place(double X, double Y)
{
    public static Place Draw(SimulationRandom random) =>
        new(random.Uniform(0, SimulationOptions.SquareSide), random.Uniform(0, SimulationOptions.SquareSide));

    public double SquaredDistanceTo(Place other)
    {
        double dx = X - other.X;
        double dy = Y - other.Y;
        return (dx * dx) + (dy * dy);
    }
}
