using System.Diagnostics;
using System.Text.Json;

namespace PipelineDsl.Tests.Encoders;

/// <summary>Golden values of make_golden_category.py.</summary>
internal static class CategoryGolden
{
    private const string Python = "/usr/bin/python3";

    public static JsonElement All { get; } = Read(typeof(CategoryGolden).Assembly.GetManifestResourceStream("categories.json")!);

    public static IEnumerable<JsonElement> Cases(string encoder) => All.GetProperty(encoder).EnumerateArray();

    /// <summary>The values that the script makes here and now; null where scikit-learn is not installed.</summary>
    public static JsonElement? Remake()
    {
        if (!File.Exists(Python) || Run("-c", "import sklearn") != 0) return null;
        string script = Path.Combine(Folder(), "Golden", "make_golden_category.py");
        string made = Path.GetTempFileName();
        try
        {
            if (Run(script, made) != 0) throw new InvalidOperationException($"{script} failed.");
            using FileStream stream = File.OpenRead(made);
            return Read(stream);
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static JsonElement Read(Stream stream)
    {
        using (stream) return JsonDocument.Parse(stream).RootElement;
    }

    private static int Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
