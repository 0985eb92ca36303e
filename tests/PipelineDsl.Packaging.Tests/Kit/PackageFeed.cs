namespace PipelineDsl.Packaging.Tests.Kit;

/// <summary>
/// The repository's packages, packed once for all tests into a folder that goes away with them. Each run has a version of its own, so that no cache of
/// packages serves what an earlier run packed.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string[] s_projects = ["PipelineDsl", "PipelineDsl.Csv", "PipelineDsl.ML"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("pipelinedsl-packages-");
    private readonly string _suffix = $"test.r{Guid.NewGuid():N}";

    /// <summary>A folder outside the repository, for whoever consumes the packages.</summary>
    public string Root => _root.FullName;

    /// <summary>The folder with the package files.</summary>
    public string Folder => Path.Combine(Root, "feed");

    /// <summary>The version of all packages.</summary>
    public string Version { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (string project in s_projects)
        {
            // What is packed was built with the tests: these only put it together, and write nothing into the repository's folders.
            CommandResult result = await Dotnet.RunAsync(
                Root,
                "pack",
                Repository.PathOf("src", project, project + ".csproj"),
                "--no-build",
                "--configuration", Repository.Configuration,
                "--version-suffix", _suffix,
                "--output", Folder,
                "-nodeReuse:false",
                $"-p:NuspecOutputPath={Path.Combine(Root, "nuspec")}");
            result.AssertSucceeded();
        }

        string core = Assert.Single(Directory.GetFiles(Folder, "PipelineDsl.?.*.nupkg"));
        Version = Path.GetFileNameWithoutExtension(core)["PipelineDsl.".Length..];
        Assert.EndsWith(_suffix, Version, StringComparison.Ordinal);
    }

    /// <summary>Opens a package.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="extension">nupkg, or snupkg for its symbols.</param>
    internal Package Open(string id, string extension = "nupkg") => new(Path.Combine(Folder, $"{id}.{Version}.{extension}"));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
