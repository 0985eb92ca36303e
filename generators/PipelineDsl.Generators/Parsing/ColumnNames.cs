namespace PipelineDsl.Generators.Parsing;

/// <summary>Gives each column a local variable's name that nothing else has in the generated members.</summary>
internal sealed class ColumnNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        // Parameters and locals of the generated members.
        "row", "column", "value", "text", "reason", "fault", "destination", "charsWritten", "index", "hash", "parsed", "missing", "label",
    };

    public string Reserve(string property)
    {
        string local = char.ToLowerInvariant(property[0]) + property.Substring(1);
        // The builder's own fields are _set, _set0, _set1, …
        if (local.StartsWith("set", StringComparison.Ordinal) && local.Skip(3).All(c => c is >= '0' and <= '9')) local += "Value";
        while (!_taken.Add(local)) local += "Value";
        return local;
    }
}
