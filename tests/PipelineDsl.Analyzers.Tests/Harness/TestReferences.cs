using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Harness;

/// <summary>What a user's project references: the framework's reference assemblies from the SDK, and this repository's.</summary>
internal static class TestReferences
{
    public static ImmutableArray<MetadataReference> Framework { get; } = [.. FindFramework().Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];

    /// <summary>The framework and the library.</summary>
    public static ImmutableArray<MetadataReference> Core { get; } = [.. Framework, MetadataReference.CreateFromFile(typeof(FeatureAttribute).Assembly.Location)];

    /// <summary>The framework, the library and the trainers.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
        [.. Core, .. Directory.EnumerateFiles(AppContext.BaseDirectory, "PipelineDsl.ML.dll").Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];

    private static IEnumerable<string> FindFramework()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string folder = Directory.Exists(packs) && Directory.EnumerateDirectories(packs, "10.*").Order(StringComparer.Ordinal).LastOrDefault() is { } version
            ? Path.Combine(version, "ref", "net10.0")
            : throw new InvalidOperationException($"The SDK's reference assemblies are not in '{packs}'.");
        return Directory.EnumerateFiles(folder, "*.dll");
    }
}
