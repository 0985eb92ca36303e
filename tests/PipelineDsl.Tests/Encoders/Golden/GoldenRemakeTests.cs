using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PipelineDsl.Tests.Encoders;

/// <summary>The committed golden values are those that the committed script makes.</summary>
public class GoldenRemakeTests
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public async Task EncodersJson_MadeAnew_HasTheSameValues()
    {
        if (!File.Exists(Python) || await Run("-c", "import sklearn; assert sklearn.__version__.startswith('1.2.')") != 0)
        {
            Assert.Skip($"{Python} has no scikit-learn 1.2 (Debian 12: apt-get install python3-sklearn).");
        }

        string path = Path.GetTempFileName();
        try
        {
            Assert.Equal(0, await Run(Path.Combine(FolderOfThisFile(), "make_golden.py"), path));
            Same(GoldenCase.Committed, GoldenCase.Read(File.OpenRead(path)), "");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Same(JsonElement expected, JsonElement actual, string place)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, place);
        if (expected.ValueKind == JsonValueKind.Object)
        {
            if (expected.TryGetProperty("name", out JsonElement name)) place = $"{place} \"{name}\"";

            // Rows that are equal to nine digits hardly tell an exponent, and it changes with the processor's last bits.
            if (place.Contains("offset", StringComparison.Ordinal) && expected.TryGetProperty("encoder", out JsonElement encoder) && encoder.GetString() == "Power") return;
            Assert.Equal(expected.EnumerateObject().Select(property => property.Name), actual.EnumerateObject().Select(property => property.Name));
            foreach (JsonProperty property in expected.EnumerateObject()) Same(property.Value, actual.GetProperty(property.Name), $"{place}/{property.Name}");
        }
        else if (expected.ValueKind == JsonValueKind.Array)
        {
            Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), place);
            for (int i = 0; i < expected.GetArrayLength(); i++) Same(expected[i], actual[i], $"{place}/{i}");
        }
        else if (expected.ValueKind == JsonValueKind.Number)
        {
            (double first, double second) = (expected.GetDouble(), actual.GetDouble());
            Assert.True(Math.Abs(first - second) <= 1e-12 + (1e-6 * Math.Max(Math.Abs(first), Math.Abs(second))), $"{place}: {first:R} was {second:R} anew");
        }
        else
        {
            Assert.True(expected.ToString() == actual.ToString(), place);
        }
    }

    private static async Task<int> Run(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
