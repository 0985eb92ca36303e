namespace PipelineDsl.ML.Tests.Handbook;

/// <summary>Finds the data that lies beside the repository.</summary>
internal static class SharedData
{
    /// <summary>The file, or null where this machine does not have it.</summary>
    public static string? Find(params string[] parts)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PipelineDsl.sln")) && folder.Parent is { } outside)
            {
                string file = Path.Combine([outside.FullName, "shared", "data", .. parts]);
                return File.Exists(file) ? file : null;
            }
        }

        return null;
    }
}
