namespace FraudDetection.Simulation;

/// <summary>The terminals, in square cells as wide as the radius: those in reach of a place lie in the nine cells around it.</summary>
internal sealed class TerminalMap
{
    private readonly Place[] _terminals;
    private readonly List<int>[] _cells;
    private readonly double _radius;
    private readonly int _side;

    public TerminalMap(Place[] terminals, double radius)
    {
        _terminals = terminals;
        _radius = radius;
        _side = Math.Max(1, (int)(SimulationOptions.SquareSide / radius));
        _cells = new List<int>[_side * _side];
        for (int cell = 0; cell < _cells.Length; cell++)
        {
            _cells[cell] = [];
        }

        for (int terminal = 0; terminal < terminals.Length; terminal++)
        {
            _cells[(Cell(terminals[terminal].Y) * _side) + Cell(terminals[terminal].X)].Add(terminal);
        }
    }

    /// <summary>The terminals nearer than the radius, in the order of their numbers.</summary>
    public int[] InReachOf(Place place)
    {
        List<int> found = [];
        for (int row = Math.Max(0, Cell(place.Y) - 1); row <= Math.Min(_side - 1, Cell(place.Y) + 1); row++)
        {
            for (int column = Math.Max(0, Cell(place.X) - 1); column <= Math.Min(_side - 1, Cell(place.X) + 1); column++)
            {
                foreach (int terminal in _cells[(row * _side) + column])
                {
                    if (place.SquaredDistanceTo(_terminals[terminal]) < _radius * _radius) found.Add(terminal);
                }
            }
        }

        found.Sort();
        return [.. found];
    }

    private int Cell(double coordinate) => Math.Min(_side - 1, (int)(coordinate / SimulationOptions.SquareSide * _side));
}
