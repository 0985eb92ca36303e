using System.Globalization;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Gives out names of locals in <c>Compute</c>, each once.</summary>
internal sealed class LocalNames(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>A local named after a member: <c>Spend_mean_7d</c> gives <c>spend_mean_7d</c>.</summary>
    public string For(string member)
    {
        string name = Identifier.ToLocal(member);
        string candidate = name;
        for (int number = 2; !_taken.Add(candidate); number++) candidate = name.TrimStart('@') + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }
}
