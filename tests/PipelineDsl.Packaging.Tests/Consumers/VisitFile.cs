using PipelineDsl;

namespace Shop;

/// <summary>Visits in a file.</summary>
public static class VisitFile
{
    /// <summary>Reads them when they are enumerated.</summary>
    public static IRowSource<Visit> Read(string path) => Csv.Read<Visit>(path);
}
