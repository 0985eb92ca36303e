namespace PipelineDsl.Tests;

/// <summary>Published data sets that stand beside the repository on some machines: <c>../shared/data</c>.</summary>
internal static class SharedData
{
    /// <summary>The path of a shared file; skips the test where there is none.</summary>
    public static string Require(string relativePath)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PipelineDsl.sln"))) folder = folder.Parent;
        if (folder is null) throw new DirectoryNotFoundException("PipelineDsl.sln is in no folder above the tests.");
        string path = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data", relativePath));
        if (!Path.Exists(path)) Assert.Skip($"There is no {relativePath} in ../shared/data.");
        return path;
    }
}
