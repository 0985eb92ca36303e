namespace PipelineDsl.Benchmarks.Analysis;

/// <summary>What lies in the folder that this process' runtime comes from.</summary>
internal static class DotnetHome
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>The reference assemblies of the framework.</summary>
    public static IEnumerable<string> References => Directory.EnumerateFiles(Path.Combine(Newest("packs", "Microsoft.NETCore.App.Ref"), "ref", "net10.0"), "*.dll");

    /// <summary>The SDK's compiler.</summary>
    public static string Compiler => Path.Combine(Newest("sdk"), "Roslyn", "bincore", "csc.dll");

    /// <summary>The SDK's compiler server.</summary>
    public static string CompilerServer => Path.Combine(Newest("sdk"), "Roslyn", "bincore", "VBCSCompiler.dll");

    /// <summary>What a build passes to the compiler for the analyzers that the SDK brings and every project has.</summary>
    public static IEnumerable<string> Analyzers
    {
        get
        {
            string folder = Path.Combine(Newest("sdk"), "Sdks", "Microsoft.NET.Sdk", "analyzers");
            return
            [
                .. Directory.EnumerateFiles(folder, "Microsoft.CodeAnalysis*.dll").Where(path => !path.Contains("VisualBasic", StringComparison.Ordinal)).Select(path => $"-analyzer:\"{path}\""),
                $"-analyzerconfig:\"{Path.Combine(folder, "build", "config", "analysislevel_10_default.globalconfig")}\"",
            ];
        }
    }

    private static string Newest(params string[] folder) =>
        Directory.EnumerateDirectories(Path.Combine([s_root, .. folder]), "10.*").Order(StringComparer.Ordinal).LastOrDefault()
        ?? throw new DirectoryNotFoundException($"There is no version 10 in '{Path.Combine([s_root, .. folder])}'.");
}
