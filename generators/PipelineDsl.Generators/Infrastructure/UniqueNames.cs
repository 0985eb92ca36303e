using System.Globalization;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Gives out names, each once; a name that is taken gets a number.</summary>
internal sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Take(string name)
    {
        string candidate = name;
        for (int number = 2; !_taken.Add(candidate); number++) candidate = name + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }
}
