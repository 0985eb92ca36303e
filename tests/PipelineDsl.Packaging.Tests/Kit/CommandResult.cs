namespace PipelineDsl.Packaging.Tests.Kit;

/// <summary>What a command did.</summary>
/// <param name="Command">The command line.</param>
/// <param name="ExitCode">0 when it went well.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>Asserts that it went well.</summary>
    public CommandResult AssertSucceeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>The lines of a build that carry a warning or an error, each once, as <c>file(line,column): error ID: text</c> without folder and project.</summary>
    public string[] Findings(string folder) =>
    [
        .. Output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and int end ? line[..end] : line)
            .Select(line => line.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Distinct(),
    ];
}
