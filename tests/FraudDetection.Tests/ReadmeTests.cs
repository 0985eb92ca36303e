using System.Text.RegularExpressions;

namespace FraudDetection.Tests;

/// <summary>What the README shows is what is compiled and run here.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(SharedData.Root, "README.md"));

    public static TheoryData<string> CodeBlocks => [.. CodeBlock().Matches(Readme).Select(match => match.Groups["code"].Value)];

    [Theory]
    [MemberData(nameof(CodeBlocks))]
    public void CodeBlock_OfTheReadme_StandsInACompiledFile(string block)
    {
        string wanted = Flatten(block);
        string[] folders = ["samples/FraudDetection", "tests/FraudDetection.Tests"];
        IEnumerable<string> files = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SharedData.Root, folder), "*.cs", SearchOption.AllDirectories));
        Assert.Contains(files, file => Flatten(File.ReadAllText(file)).Contains(wanted, StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_OfTheReadme_AreTheTwo()
    {
        Assert.Contains("dotnet run -c Release --project samples/FraudDetection", Readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test -c Release", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeBlocks_OfTheReadme_AreSeveral() => Assert.True(CodeBlocks.Count >= 3);

    /// <summary>The lines without their indentation.</summary>
    private static string Flatten(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeBlock();
}
