using System.Xml.Linq;

namespace PipelineDsl.Packaging.Tests.Kit;

/// <summary>
/// Projects of people who reference the packages, in a folder outside the repository, restored together. Third parties' packages come from where the
/// repository's restore put them or from the machine's own sources; ours are unpacked in the workspace, so that nothing of them stays behind.
/// </summary>
public sealed class ConsumerWorkspace(PackageFeed feed) : IAsyncLifetime
{
    private static readonly Consumer[] s_consumers = [Consumer.Trains, Consumer.Leaks, Consumer.Unchecked, Consumer.ReadsCsv, Consumer.UsesCore, Consumer.Unfixed];

    private string Root => Path.Combine(feed.Root, "consumers");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Root);
        Write("Directory.Build.props", Settings());

        // Settings of folders above stay out.
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        foreach (Consumer consumer in s_consumers) Write(consumer);
        XElement[] projects = [.. s_consumers.Select(consumer => new XElement("Project", new XAttribute("Path", consumer.ProjectPath)))];
        Write("Consumers.slnx", new XElement("Solution", projects).ToString());
        CommandResult restore = (await Dotnet.RunAsync(Root, "restore", "Consumers.slnx", "-nodeReuse:false")).AssertSucceeded();
        Assert.Empty(restore.Findings(Root));
    }

    /// <summary>Builds a restored project.</summary>
    internal async Task<CommandResult> BuildAsync(Consumer consumer) =>
        await Dotnet.RunAsync(Root, "build", consumer.ProjectPath, "--no-restore", "-nodeReuse:false", "-tl:off");

    /// <summary>Has the fixes of these rules written into a restored project.</summary>
    internal async Task<CommandResult> FormatAsync(Consumer consumer, IEnumerable<string> rules) =>
        await Dotnet.RunAsync(Root, ["format", "analyzers", consumer.ProjectPath, "--no-restore", "--severity", "warn", "--diagnostics", .. rules]);

    /// <summary>The text of a source as it is now.</summary>
    internal string Read(Consumer consumer, string file) => File.ReadAllText(Path.Combine(Root, consumer.Name, file));

    /// <summary>Runs a built program.</summary>
    internal async Task<CommandResult> RunAsync(Consumer consumer) => await Dotnet.RunAsync(Root, Path.Combine(OutputOf(consumer), consumer.Name + ".dll"));

    /// <summary>What a build says that is a warning or an error, without the folder of the project.</summary>
    internal string[] FindingsOf(CommandResult build, Consumer consumer) => build.Findings(Path.Combine(Root, consumer.Name));

    /// <summary>The folder that a build fills.</summary>
    internal string OutputOf(Consumer consumer) => Path.Combine(Root, consumer.Name, "bin", "Debug", "net10.0");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Settings() => new XElement(
        "Project",
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", "net10.0"),
            new XElement("Nullable", "enable"),
            new XElement("RestoreAdditionalProjectSources", feed.Folder),
            new XElement("RestoreFallbackFolders", Repository.PackageRoot),
            new XElement("RestorePackagesPath", Path.Combine(Root, "packages")),

            // Advisories about third parties are news of the day, and no subject of these tests.
            new XElement("NuGetAudit", "false"),

            // No compiler server stays behind with our files open.
            new XElement("UseSharedCompilation", "false"))).ToString();

    private void Write(Consumer consumer)
    {
        XElement[] properties = [.. consumer.Properties.Select(property => new XElement(property.Name, property.Value))];
        XElement reference = new("PackageReference", new XAttribute("Include", consumer.Package), new XAttribute("Version", feed.Version));
        Write(consumer.ProjectPath, new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"), new XElement("PropertyGroup", properties), new XElement("ItemGroup", reference)).ToString());
        foreach (string file in consumer.Files)
        {
            Write(Path.Combine(consumer.Name, Path.GetFileName(file)), Consumer.Read(file));
        }
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
