namespace PipelineDsl.Tests.Reading;

/// <summary>Data sets that lie beside the repository, where they are there.</summary>
internal static class SharedData
{
    /// <summary>The file's path; the test is skipped when it is not there.</summary>
    internal static string PathOf(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "PipelineDsl.sln"))) continue;
            string path = Path.Combine(folder.Parent!.FullName, "shared", "data", name);
            if (!File.Exists(path)) Assert.Skip($"shared/data/{name} is not beside the repository.");
            return path;
        }

        throw new InvalidOperationException("The repository's root was not found above the test.");
    }
}
