using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace PipelineDsl.Analyzers.Tests.Harness;

/// <summary>Code that says itself where diagnostics are: <c>[|here|]</c> for the rule under test, <c>{|PDL1001:here|}</c> for a named one.</summary>
internal static class Markup
{
    /// <summary>The code without marks, and what it expects as lines such as <c>PDL2001 Test.cs(3,14)-(3,21)</c>.</summary>
    public static (string Text, ImmutableArray<string> Expected) Parse(string file, string markup, string defaultRule)
    {
        TestFileMarkupParser.GetSpans(markup, out string text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> named);
        var source = SourceText.From(text);
        IEnumerable<string> expected = named
            .SelectMany(rule => rule.Value.Select(span => (Rule: rule.Key.Length == 0 ? defaultRule : rule.Key, Span: span)))
            .OrderBy(item => item.Span.Start)
            .Select(item => Line(item.Rule, file, source.Lines.GetLinePositionSpan(item.Span)));
        return (text, [.. expected]);
    }

    public static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return diagnostic.Id.StartsWith("AD", StringComparison.Ordinal) ? diagnostic.ToString() : Line(diagnostic.Id, span.Path, span.Span);
    }

    private static string Line(string rule, string file, LinePositionSpan span) =>
        $"{rule} {file}({span.Start.Line + 1},{span.Start.Character + 1})-({span.End.Line + 1},{span.End.Character + 1})";
}
