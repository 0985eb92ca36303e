namespace PipelineDsl;

/// <summary>Is handed the terms of a text.</summary>
internal interface ITermVisitor
{
    /// <summary>Called for each term, also for one that has come before.</summary>
    void Visit(scoped ReadOnlySpan<char> term);
}
