namespace KnownLeaks.Running;

/// <summary>Where the public data sets lie: <c>shared/data</c> beside the repository, or the folder given on the command line.</summary>
internal sealed class DataFolder
{
    private readonly string _path;

    private DataFolder(string path) => _path = path;

    /// <summary>The folder of that path, or the one beside the repository; null when there is none.</summary>
    public static DataFolder? Find(string? path)
    {
        if (path is not null) return Directory.Exists(path) ? new DataFolder(path) : null;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!System.IO.File.Exists(Path.Combine(folder.FullName, "PipelineDsl.sln"))) continue;
            string beside = Path.Combine(folder.Parent?.FullName ?? folder.FullName, "shared", "data");
            return Directory.Exists(beside) ? new DataFolder(beside) : null;
        }

        return null;
    }

    public string File(string name) => Path.Combine(_path, name);

    public bool Has(string name) => System.IO.File.Exists(File(name));
}
