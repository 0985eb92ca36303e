using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace PipelineDsl.Packaging.Tests.Kit;

/// <summary>A package file, opened.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly XElement _metadata;

    public Package(string path)
    {
        _archive = ZipFile.OpenRead(path);
        ZipArchiveEntry nuspec = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
        using Stream stream = nuspec.Open();
        _metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>What the package holds, in order of the names, but for the plumbing of the file format.</summary>
    public string[] Entries =>
    [
        .. _archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The dependencies as <c>framework: id version [assets]</c>, in order.</summary>
    public string[] Dependencies =>
    [
        .. _metadata.Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Parent!.Attribute("targetFramework")?.Value}: {element.Attribute("id")!.Value} {element.Attribute("version")!.Value} [{Assets(element)}]")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A value of the nuspec, or null.</summary>
    public string? Metadata(string name) => _metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>The text of an entry.</summary>
    public string ReadText(string entry)
    {
        using StreamReader reader = new(Open(entry));
        return reader.ReadToEnd();
    }

    /// <summary>What an assembly in the package is, and what it references.</summary>
    public PackedAssembly ReadAssembly(string entry)
    {
        using PEReader image = new(Open(entry));
        MetadataReader reader = image.GetMetadataReader();
        return new PackedAssembly(
            reader.GetAssemblyDefinition().Version,
            [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).Order(StringComparer.Ordinal)]);
    }

    public void Dispose() => _archive.Dispose();

    private static string Assets(XElement dependency) =>
        dependency.Attribute("include") is { } include ? "include " + include.Value : dependency.Attribute("exclude") is { } exclude ? "exclude " + exclude.Value : "";

    private MemoryStream Open(string entry)
    {
        MemoryStream copy = new();
        using Stream stream = (_archive.GetEntry(entry) ?? throw new FileNotFoundException($"The package has no '{entry}'.")).Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
