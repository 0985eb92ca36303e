using PipelineDsl;
using Spectre.Console;

namespace FraudDetection.Cli;

/// <summary>Shows how far the long steps of a job have come.</summary>
internal abstract class Steps
{
    /// <summary>Moving bars on a terminal, plain lines elsewhere.</summary>
    public static Steps On(IAnsiConsole console) => console.Profile.Out.IsTerminal ? new LiveSteps(console) : new PlainSteps(console.Profile.Out.Writer);

    /// <summary>Runs a step, which reports its phases.</summary>
    public abstract T Run<T>(string title, Func<IProgress<PipelineProgress>, T> step);
}
