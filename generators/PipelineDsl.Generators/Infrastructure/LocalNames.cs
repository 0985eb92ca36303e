namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Gives out names of locals, each once, none like a name that the code around them uses.</summary>
internal sealed class LocalNames(IEnumerable<string> taken)
{
    private readonly UniqueNames _names = new(taken);

    /// <summary>Keeps locals from having a name.</summary>
    public void Reserve(string name) => _names.Take(name);

    /// <summary>A local named after a member, escaped: <c>Spend_mean_7d</c> gives <c>spend_mean_7d</c>.</summary>
    public string For(string member) => Identifier.Escape(_names.Take(char.ToLowerInvariant(member[0]) + member.Substring(1)));
}
