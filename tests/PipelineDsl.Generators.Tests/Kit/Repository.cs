namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>Finds the repository that the tests were built in.</summary>
public static class Repository
{
    /// <summary>The folder with <c>PipelineDsl.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PipelineDsl.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has PipelineDsl.sln.");
    }
}
