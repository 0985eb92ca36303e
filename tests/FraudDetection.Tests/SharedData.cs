namespace FraudDetection.Tests;

/// <summary>Published data sets that stand beside the repository on some machines: <c>../shared/data</c>.</summary>
internal static class SharedData
{
    /// <summary>The repository's root: the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a shared file; skips the test where there is none.</summary>
    public static string Require(string relativePath)
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", relativePath));
        if (!File.Exists(path)) Assert.Skip($"There is no {relativePath} in ../shared/data.");
        return path;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PipelineDsl.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("PipelineDsl.sln is in no folder above the tests.");
    }
}
