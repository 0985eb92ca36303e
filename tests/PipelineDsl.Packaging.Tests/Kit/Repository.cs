using System.Reflection;

namespace PipelineDsl.Packaging.Tests.Kit;

/// <summary>The repository that the tests were built in, and how.</summary>
internal static class Repository
{
    /// <summary>The folder with <c>PipelineDsl.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>Debug or Release: the tests pack what was built with them.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The folder of packages that this repository's own restore filled.</summary>
    public static string PackageRoot { get; } = Metadata("NuGetPackageRoot");

    /// <summary>A file of the repository.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PipelineDsl.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has PipelineDsl.sln.");
    }
}
