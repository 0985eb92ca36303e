using PipelineDsl.Packaging.Tests.Kit;

namespace PipelineDsl.Packaging.Tests;

/// <summary>What is in the packages, to the entry.</summary>
public sealed class PackageTests(PackageFeed feed)
{
    private const string Core = "PipelineDsl";
    private const string CompilerFolder = "analyzers/dotnet/cs/";

    public static TheoryData<string> Ids => [Core, "PipelineDsl.Csv", "PipelineDsl.ML"];

    [Fact]
    public void Core_Packed_HoldsLibraryAndCompilerParts()
    {
        using Package package = feed.Open(Core);

        Assert.Equal(
            [
                "PipelineDsl.nuspec",
                "README.md",
                CompilerFolder + "PipelineDsl.Analyzers.dll",
                CompilerFolder + "PipelineDsl.CodeFixes.dll",
                CompilerFolder + "PipelineDsl.Generators.dll",
                "buildTransitive/PipelineDsl.targets",
                "lib/net10.0/PipelineDsl.dll",
                "lib/net10.0/PipelineDsl.xml",
            ],
            package.Entries);
        Assert.Equal(
            ["net10.0: System.IO.Hashing 10.0.3 [exclude Build,Analyzers]", "net10.0: System.Numerics.Tensors 10.0.0 [exclude Build,Analyzers]"],
            package.Dependencies);
    }

    [Fact]
    public void Csv_Packed_BringsTheCoreWithAllItsParts()
    {
        using Package package = feed.Open("PipelineDsl.Csv");

        Assert.Equal(["PipelineDsl.Csv.nuspec", "README.md", "lib/net10.0/PipelineDsl.Csv.dll", "lib/net10.0/PipelineDsl.Csv.xml"], package.Entries);
        Assert.Equal(
            [$"net10.0: PipelineDsl {feed.Version} [include All]", "net10.0: Sylvan.Data.Csv 1.4.4 [exclude Build,Analyzers]"],
            package.Dependencies);
    }

    [Fact]
    public void ML_Packed_BringsTheCoreWithAllItsParts()
    {
        using Package package = feed.Open("PipelineDsl.ML");

        Assert.Equal(["PipelineDsl.ML.nuspec", "README.md", "lib/net10.0/PipelineDsl.ML.dll", "lib/net10.0/PipelineDsl.ML.xml"], package.Entries);
        Assert.Equal(
            [
                "net10.0: LightGBM 4.7.0 [exclude Build,Analyzers]",
                "net10.0: Microsoft.ML 5.0.1 [exclude Build,Analyzers]",
                "net10.0: Microsoft.ML.LightGbm 5.0.1 [exclude Build,Analyzers]",
                $"net10.0: PipelineDsl {feed.Version} [include All]",
            ],
            package.Dependencies);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_Always_SaysWhatItIs(string id)
    {
        using Package package = feed.Open(id);

        Assert.Equal(id, package.Metadata("id"));
        Assert.Equal(feed.Version, package.Metadata("version"));
        Assert.Equal("MIT", package.Metadata("license"));
        Assert.Equal("README.md", package.Metadata("readme"));
        Assert.EndsWith(".", package.Metadata("description"), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Repository.PathOf("README.md")), package.ReadText("README.md"));
        Assert.Contains("<summary>", package.ReadText($"lib/net10.0/{id}.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Symbols_OfEachPackage_HoldItsPdb(string id)
    {
        using Package symbols = feed.Open(id, "snupkg");

        Assert.Equal([$"{id}.nuspec", $"lib/net10.0/{id}.pdb"], symbols.Entries);
    }

    [Fact]
    public void Assemblies_OfThePackage_HaveItsVersion()
    {
        using Package package = feed.Open(Core);
        Version version = new(feed.Version.Split('-')[0] + ".0");

        Assert.All(package.Entries.Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal)), entry => Assert.Equal(version, package.ReadAssembly(entry).Version));
    }

    [Theory]
    [InlineData("PipelineDsl.Generators.dll", "")]
    [InlineData("PipelineDsl.Analyzers.dll", "PipelineDsl.Generators")]
    [InlineData("PipelineDsl.CodeFixes.dll", "PipelineDsl.Generators PipelineDsl.Analyzers Microsoft.CodeAnalysis.Workspaces System.Composition.AttributedModel")]
    public void CompilerParts_Packed_NeedOnlyTheCompilerAndOneAnother(string file, string others)
    {
        using Package package = feed.Open(Core);
        string[] allowed = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", .. others.Split(' ')];

        Assert.All(package.ReadAssembly(CompilerFolder + file).References, reference => Assert.Contains(reference, allowed));
    }

    [Fact]
    public void Library_Packed_KnowsNoCompiler()
    {
        using Package package = feed.Open(Core);

        Assert.DoesNotContain(
            package.ReadAssembly("lib/net10.0/PipelineDsl.dll").References,
            reference => reference.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || reference.StartsWith(Core, StringComparison.Ordinal));
    }
}
