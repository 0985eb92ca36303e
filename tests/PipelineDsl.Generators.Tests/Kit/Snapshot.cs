using System.Text.RegularExpressions;

namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>
/// Compares generated files with those kept in <c>Snapshots/&lt;case&gt;/&lt;hint name&gt;.verified.cs.txt</c>: the same set of files, the same
/// text but for the version. Set <c>PIPELINEDSL_UPDATE_SNAPSHOTS=1</c> to rewrite them.
/// </summary>
public static partial class Snapshot
{
    private const string UpdateVariable = "PIPELINEDSL_UPDATE_SNAPSHOTS";
    private const string Extension = ".verified.cs.txt";

    /// <summary>Compiles strictly and compares.</summary>
    public static void Verify(string name, GeneratorRun run) => Verify(name, run.AssertCompiles().Outputs);

    /// <summary>Compares text by hint name.</summary>
    public static void Verify(string name, IReadOnlyDictionary<string, string> outputs)
    {
        string folder = Path.Combine(Repository.Root, "tests", "PipelineDsl.Generators.Tests", "Snapshots", name);
        SortedDictionary<string, string> actual = new(StringComparer.Ordinal);
        foreach ((string hintName, string text) in outputs) actual.Add(FileName(hintName), Scrub(text));
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1") Rewrite(folder, actual);
        string? difference = FirstDifference(folder, actual);
        Assert.True(difference is null, $"{difference}\nSet {UpdateVariable}=1 to accept what is generated now.");
    }

    /// <summary>The first difference in words, or null.</summary>
    public static string? FirstDifference(string folder, IReadOnlyDictionary<string, string> actual)
    {
        string[] kept = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*" + Extension).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
        foreach (string missing in kept.Except(actual.Keys)) return $"{Path.Combine(folder, missing)} is kept, but no such file is generated.";
        foreach ((string file, string text) in actual)
        {
            string path = Path.Combine(folder, file);
            if (!File.Exists(path)) return $"{path} is generated, but not kept.";
            if (FirstDifferentLine(path, File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal), text) is { } difference) return difference;
        }

        return null;
    }

    private static string? FirstDifferentLine(string path, string expected, string actual)
    {
        if (expected == actual) return null;
        string[] expectedLines = expected.Split('\n');
        string[] actualLines = actual.Split('\n');
        for (int i = 0; ; i++)
        {
            string? want = i < expectedLines.Length ? expectedLines[i] : null;
            string? got = i < actualLines.Length ? actualLines[i] : null;
            if (want != got) return $"{path}({i + 1}):\n  kept:      {want ?? "(end of file)"}\n  generated: {got ?? "(end of file)"}";
        }
    }

    private static void Rewrite(string folder, SortedDictionary<string, string> actual)
    {
        Directory.CreateDirectory(folder);
        foreach (string path in Directory.GetFiles(folder, "*" + Extension)) File.Delete(path);
        foreach ((string file, string text) in actual) File.WriteAllText(Path.Combine(folder, file), text);
    }

    private static string FileName(string hintName) => Path.GetFileNameWithoutExtension(hintName) + Extension;

    private static string Scrub(string text) => VersionPattern().Replace(text, "GeneratedCode(\"PipelineDsl\", \"(version)\")");

    [GeneratedRegex("""GeneratedCode\("PipelineDsl", "[0-9.]+"\)""")]
    private static partial Regex VersionPattern();
}
