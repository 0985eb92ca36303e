using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Parsing;

/// <summary>The values of a class by the names that <c>[From]</c> gives them.</summary>
internal sealed class NamedOutputs
{
    private readonly List<NamedOutput> _entries = [];

    public IReadOnlyList<NamedOutput> Entries => _entries;

    public void Add(NamedOutput output) => _entries.Add(output);

    /// <summary>The value that a <c>[From]</c> attribute names, or null with what is wrong.</summary>
    public NamedOutput? Find(AttributeData from, out string name, out string? problem)
    {
        name = from.ConstructorArguments.ElementAtOrDefault(0).Value as string ?? "";
        if (from.ConstructorArguments.Length < 3) return FindFeature(name, out problem);
        string function = AggregateFunctions.NameOf(from.ConstructorArguments[1].Value);
        return FindAggregate(name, function, from.ConstructorArguments[2].Value as string ?? "", out problem);
    }

    private NamedOutput? FindFeature(string name, out string? problem)
    {
        problem = null;
        if (_entries.Find(entry => !entry.IsAggregate && entry.Output.Name == name) is { } found) return found;
        NamedOutput? near = _entries.Find(entry => entry.Method == name);
        problem = near is null ? "there is no feature of that name here"
            : near.IsAggregate ? $"it is an aggregate; say which function and window, as in [From(nameof({name}), Aggregates.{near.Function}, \"{near.Window}\")]"
            : $"it yields several values; name one, as in \"{near.Output.Name}\"";
        return null;
    }

    private NamedOutput? FindAggregate(string method, string function, string window, out string? problem)
    {
        problem = null;
        if (_entries.Find(entry => entry.Method == method && entry.Function == function && entry.Window == window) is { } found) return found;
        string[] there = [.. _entries.Where(entry => entry.Method == method && entry.IsAggregate).Select(entry => $"{entry.Function} \"{entry.Window}\"")];
        problem = there.Length == 0 ? "there is no aggregate of that name here" : $"it has no {function} over \"{window}\"; it has {string.Join(", ", there)}";
        return null;
    }
}
