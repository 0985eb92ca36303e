using System.Diagnostics;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Builds;

/// <summary>A user's project in a folder of its own, built by <c>dotnet build</c> with what this repository has built.</summary>
internal sealed class ProjectOnDisk : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pipelinedsl-");

    public ProjectOnDisk(string code, string properties = "")
    {
        // No package, so nothing to restore from anywhere; the empty files keep settings of folders above out.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Code.cs", code);
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreSources>{_folder.FullName}</RestoreSources>
                <UseSharedCompilation>false</UseSharedCompilation>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "PipelineDsl.dll")}" />
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "PipelineDsl.Generators.dll")}" />
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "PipelineDsl.Analyzers.dll")}" />
              </ItemGroup>
              <Import Project="{Path.Combine(Repository.Root, "src", "PipelineDsl", "buildTransitive", "PipelineDsl.targets")}" />
            </Project>
            """);
    }

    /// <summary>Builds it.</summary>
    /// <returns>The exit code and what the build said.</returns>
    public async Task<(int ExitCode, string Output)> BuildAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-nodeReuse:false", "-v:m", "-nologo", "-tl:off"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        // A test run under 'dotnet' hands on where that one found its SDK; the build finds its own.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, output + await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
