using PipelineDsl;
using Spectre.Console;

namespace FraudDetection.Cli;

/// <summary>The command-line program: turns arguments into a job and what goes wrong into a message and an exit code.</summary>
internal static class App
{
    private const int Done = 0;
    private const int CannotUseData = 1;
    private const int CannotUseArguments = 2;
    private const int Cancelled = 130;
    private const int WidthOfRedirectedOutput = 120;

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            CommandLine commandLine = CommandLine.Parse(arguments);
            if (commandLine.Help)
            {
                output.WriteLine(CommandLine.Usage);
                return Done;
            }

            new Job(commandLine, CreateConsole(output), cancellationToken).Run();
            return Done;
        }
        catch (UsageException exception)
        {
            error.WriteLine($"{exception.Message} --help shows what there is.");
            return CannotUseArguments;
        }
        catch (Exception exception) when (exception is PipelineException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            return CannotUseData;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Cancelled.");
            return Cancelled;
        }
    }

    private static IAnsiConsole CreateConsole(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = WidthOfRedirectedOutput;
        return console;
    }
}
