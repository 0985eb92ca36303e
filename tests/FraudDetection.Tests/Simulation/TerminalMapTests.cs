using FraudDetection.Simulation;

namespace FraudDetection.Tests.Simulation;

public class TerminalMapTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(7.3)]
    [InlineData(60)]
    [InlineData(150)]
    public void InReachOf_AnyPlace_EqualsAScanOfAllTerminals(double radius)
    {
        SimulationRandom random = new(4, 4);
        Place[] terminals = [.. Enumerable.Range(0, 2_000).Select(_ => Place.Draw(random))];
        TerminalMap map = new(terminals, radius);
        Place[] places = [.. Enumerable.Range(0, 200).Select(_ => Place.Draw(random)), new(0, 0), new(100, 100), new(0, 100)];
        foreach (Place place in places)
        {
            int[] expected = [.. Enumerable.Range(0, terminals.Length).Where(terminal => Math.Sqrt(place.SquaredDistanceTo(terminals[terminal])) < radius)];
            Assert.Equal(expected, map.InReachOf(place));
        }
    }
}
