using Microsoft.CodeAnalysis.CSharp;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Names as they must be written in code.</summary>
internal static class Identifier
{
    /// <summary>The name, with <c>@</c> where it is a keyword, also one only in some places.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
