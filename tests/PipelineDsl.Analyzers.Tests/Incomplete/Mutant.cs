using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PipelineDsl.Analyzers.Tests.Incomplete;

/// <summary>A valid file without some of its tokens, as it is while someone types, and what belongs to it.</summary>
/// <param name="Index">The same number makes the same one.</param>
/// <param name="Source">What it is made from.</param>
/// <param name="What">What is missing.</param>
/// <param name="Text">What is left.</param>
internal sealed record Mutant(int Index, ValidSource Source, string What, string Text)
{
    private const int MostTokens = 6;

    public static Mutant Create(int index)
    {
        var random = new PCG(17, ((ulong)index * 2654435761UL) + 5UL);
        int Next(int below) => (int)(random.Next() % (uint)below);
        ValidSource source = ValidSources.All[Next(ValidSources.All.Count)];
        string text = source.Files[0];
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        int first = Next(tokens.Length);
        int count = Math.Min(1 + Next(MostTokens), tokens.Length - first);
        switch (Next(4))
        {
            case 0:
                return new Mutant(index, source, Describe("all from", tokens[first]), text[..tokens[first].SpanStart]);
            case 1:
                return new Mutant(index, source, Describe("one", tokens[first]), text.Remove(tokens[first].SpanStart, tokens[first].Span.Length));
            case 2:
                int end = tokens[first + count - 1].Span.End;
                return new Mutant(index, source, Describe("some from", tokens[first]), text.Remove(tokens[first].SpanStart, end - tokens[first].SpanStart));
            default:
                SyntaxToken[] gone = [.. Enumerable.Range(0, count).Select(_ => tokens[Next(tokens.Length)]).Distinct().OrderByDescending(token => token.SpanStart)];
                return new Mutant(index, source, string.Join(", ", gone.Select(token => Describe("one", token))), gone.Aggregate(text, (left, token) => left.Remove(token.SpanStart, token.Span.Length)));
        }
    }

    private static string Describe(string what, SyntaxToken token) => string.Create(CultureInfo.InvariantCulture, $"{what} '{token}' at {token.SpanStart}");
}
