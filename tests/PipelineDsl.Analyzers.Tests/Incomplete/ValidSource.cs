namespace PipelineDsl.Analyzers.Tests.Incomplete;

/// <summary>A project that compiles, of which one file is being typed.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Files">Its files; the first is being typed.</param>
internal sealed record ValidSource(string Name, params string[] Files)
{
    public override string ToString() => Name;
}
