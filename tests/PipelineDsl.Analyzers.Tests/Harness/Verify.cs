using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Harness;

/// <summary>Compares what the analyzers report with what code expects of them.</summary>
internal static class Verify
{
    /// <summary>
    /// The diagnostics of one file are exactly the marked ones, and it compiles. What is said of serving skew (PDL3xxx) and garbage (PDL4xxx) counts
    /// only where the test is about such a rule or marks one.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string markup, string rule, IEnumerable<MetadataReference>? references = null, params (string Name, string Text)[] others)
    {
        (string text, ImmutableArray<string> expected) = Markup.Parse("Test.cs", markup, rule);
        TestProject project = TestProject.Create([("Test.cs", text), .. others], references);
        ImmutableArray<Diagnostic> diagnostics = [.. (await project.AnalyzeAsync()).Where(diagnostic => Counts(diagnostic.Id, rule, markup))];
        string[] actual = [.. diagnostics.Select(Markup.Line)];
        Assert.True(expected.Order().SequenceEqual(actual.Order()), Difference(text, expected, diagnostics));

        // A declaration with errors still gets its members, so that one mistake shows one error.
        Assert.Empty(project.Errors);
        return diagnostics;
    }

    private static bool Counts(string id, string rule, string markup)
    {
        string family = id[..4];
        return family is not ("PDL3" or "PDL4") || rule.StartsWith(family, StringComparison.Ordinal) || markup.Contains("{|" + family, StringComparison.Ordinal);
    }

    private static string Difference(string text, ImmutableArray<string> expected, ImmutableArray<Diagnostic> actual)
    {
        string[] lines = text.Split('\n');
        IEnumerable<string> found = actual.Select(diagnostic =>
        {
            int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
            return $"  {Markup.Line(diagnostic)}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n    {(line < lines.Length ? lines[line].Trim() : "")}";
        });
        return $"Expected:\n  {string.Join("\n  ", expected)}\nReported:\n{string.Join('\n', found)}";
    }
}
