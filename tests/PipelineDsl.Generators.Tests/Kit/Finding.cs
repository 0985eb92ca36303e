using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>What a parser reported.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Token">The source text that it points at.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Location">Where.</param>
public sealed record Finding(string Id, string Token, string Message, Location Location)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id} at '{Token}': {Message}";
}
