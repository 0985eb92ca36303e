using System.Diagnostics;
using PipelineDsl.Analyzers;

namespace PipelineDsl.Benchmarks.Analysis;

/// <summary>
/// The SDK's own compiler, warm: a compiler server of this run's, as every build by <c>dotnet build</c> uses one.
/// </summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pipelinedsl-benchmark-");
    private readonly string _pipe = "pipelinedsl-" + Guid.NewGuid().ToString("N");
    private readonly Process _server;

    public CompilerServer()
    {
        string analyzers = typeof(FeatureCodeAnalyzer).Assembly.Location;
        string[] options =
        [
            "-nostdlib+", "-nologo", "-target:library", "-optimize+", "-nullable:enable", "-langversion:14", "-deterministic+", "-debug:portable",
            .. DotnetHome.References.Append(typeof(FeatureAttribute).Assembly.Location).Select(path => $"-r:\"{path}\""),
            $"-analyzer:\"{Path.Combine(Path.GetDirectoryName(analyzers)!, "PipelineDsl.Generators.dll")}\"",
        ];
        string[] sources = [.. SyntheticSources.All().Select(file => Write(file.Name, file.Text)).Select(path => $"\"{path}\"")];
        _server = Start(DotnetHome.CompilerServer, $"-pipename:{_pipe}");
        Write("empty.rsp", string.Join('\n', [.. options, Write("Empty.cs", "")]));
        string own = $"-analyzer:\"{analyzers}\"";
        Write("alone.rsp", string.Join('\n', [.. options, .. sources]));
        Write("analyzed.rsp", string.Join('\n', [.. options, own, .. sources]));
        Write("usual.rsp", string.Join('\n', [.. options, .. DotnetHome.Analyzers, .. sources]));
        Write("usual-analyzed.rsp", string.Join('\n', [.. options, .. DotnetHome.Analyzers, own, .. sources]));
    }

    /// <summary>The processor time that the server has used by now.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _server.Refresh();
            return _server.TotalProcessorTime;
        }
    }

    /// <summary>Compiles nothing: what the call itself costs.</summary>
    public void CompileNothing() => Compile("empty");

    /// <summary>Compiles the project with its generators.</summary>
    /// <param name="isUsual">Whether the SDK's own analyzers run, as they do unless a project says otherwise.</param>
    /// <param name="isAnalyzed">Whether all of our analyzers run.</param>
    public void Compile(bool isUsual, bool isAnalyzed) => Compile((isUsual, isAnalyzed) switch
    {
        (false, false) => "alone",
        (false, true) => "analyzed",
        (true, false) => "usual",
        (true, true) => "usual-analyzed",
    });

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Compile(string what)
    {
        using Process process = Start(DotnetHome.Compiler, $"-shared:{_pipe}", "-keepalive:60", "-noconfig", $"-out:{Path.Combine(_folder.FullName, what + ".dll")}", $"@{Path.Combine(_folder.FullName, what + ".rsp")}");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || output.Length > 0) throw new InvalidOperationException(output);
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet", ["exec", program, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"'{program}' does not start.");
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
