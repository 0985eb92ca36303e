using System.Text.RegularExpressions;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Rules;

/// <summary>A rule's page, taken apart.</summary>
internal sealed partial record RulePage(string Id, string Title, string Category, string Severity, string CodeFix, string Why, string Bad, string Good, string Suppress)
{
    /// <summary>Not an analyzer's rule: the package's targets give it.</summary>
    public const string BuildWarning = "PDL0001";

    public static string Folder { get; } = Path.Combine(Repository.Root, "analyzers", "rules");

    public static RulePage Read(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Match heading = Heading().Match(text);
        Assert.True(heading.Success, $"{path} does not begin with '# PDLnnnn: title'.");
        return new RulePage(
            heading.Groups["id"].Value,
            heading.Groups["title"].Value,
            Cell("Category").Trim('`'),
            Cell("Severity"),
            Cell("Code fix"),
            Section("Why"),
            Code("Bad"),
            Code("Good"),
            Section("How to suppress"));

        string Cell(string name)
        {
            Match match = Regex.Match(text, $@"^\| {name} \| (?<value>.+) \|$", RegexOptions.Multiline);
            Assert.True(match.Success, $"{path} has no row '{name}'.");
            return match.Groups["value"].Value;
        }

        string Section(string name)
        {
            Match match = Regex.Match(text, $@"^## {name}\n\n(?<text>.+?)\s*(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline);
            Assert.True(match.Success, $"{path} has no section '{name}'.");
            return match.Groups["text"].Value;
        }

        string Code(string name)
        {
            Match match = Regex.Match(Section(name), @"\A```csharp\n(?<code>.+?)\n```\z", RegexOptions.Singleline);
            Assert.True(match.Success, $"The section '{name}' of {path} is not one block of C#.");
            return match.Groups["code"].Value;
        }
    }

    [GeneratedRegex(@"\A# (?<id>PDL\d{4}): (?<title>.+)\n")]
    private static partial Regex Heading();
}
