using System.Globalization;

namespace FraudDetection.Cli;

/// <summary>What the user asked for.</summary>
internal sealed record CommandLine
{
    /// <summary>How many rows of a file may fail to fit before the run ends.</summary>
    public const int QuarantineLimit = 1_000;

    public static readonly string Usage = string.Create(CultureInfo.InvariantCulture, $"""
        Finds fraudulent card payments: simulates or reads payments, computes features, trains two models and reports how well they do.

        Usage: FraudDetection [options]

          --data FILE        read payments from FILE (.csv or .csv.gz, the columns of the Fraud Detection Handbook) instead of simulating them
          --features FILE    write every payment's features before encoding to FILE, as CSV
          --encoded FILE     write every payment's encoded vector to FILE, as CSV
          --model FILE       save the LightGBM model to FILE
          --quarantine FILE  write the rows that could not be used, and why, to FILE, as CSV; more than {QuarantineLimit:N0} of them end the run
          --help             show this text

        Exit codes: 0 done, 1 the data or a file cannot be used, 2 the command line cannot be used, 130 cancelled.
        """);

    /// <summary>The file to read; null to simulate.</summary>
    public string? Data { get; init; }

    public string? Features { get; init; }

    public string? Encoded { get; init; }

    public string? Model { get; init; }

    public string? Quarantine { get; init; }

    public bool Help { get; init; }

    /// <summary>Reads <c>--option VALUE</c> and <c>--option=VALUE</c>.</summary>
    /// <exception cref="UsageException">The arguments cannot be understood.</exception>
    public static CommandLine Parse(ReadOnlySpan<string> arguments)
    {
        CommandLine result = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int index = 0; index < arguments.Length; index++)
        {
            string argument = arguments[index];
            int equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
            string option = equals < 0 ? argument : argument[..equals];
            if (option is "--help" or "-h" or "-?") return new CommandLine { Help = true };
            if (option is not ("--data" or "--features" or "--encoded" or "--model" or "--quarantine")) throw new UsageException($"There is no option '{option}'.");
            if (!seen.Add(option)) throw new UsageException($"{option} is given twice.");

            string? value = equals >= 0 ? argument[(equals + 1)..] : index + 1 < arguments.Length ? arguments[++index] : null;
            if (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal)) throw new UsageException($"{option} needs a file name after it.");

            result = option switch
            {
                "--data" => result with { Data = value },
                "--features" => result with { Features = value },
                "--encoded" => result with { Encoded = value },
                "--model" => result with { Model = value },
                _ => result with { Quarantine = value },
            };
        }

        result.RefuseSharedFiles();
        return result;
    }

    private void RefuseSharedFiles()
    {
        Dictionary<string, string> optionByFile = new(StringComparer.Ordinal);
        foreach ((string option, string? file) in new[] { ("--data", Data), ("--features", Features), ("--encoded", Encoded), ("--model", Model), ("--quarantine", Quarantine) })
        {
            if (file is null) continue;

            string path = Path.GetFullPath(file);
            if (!optionByFile.TryAdd(path, option)) throw new UsageException($"{optionByFile[path]} and {option} both name the file '{file}'.");
        }
    }
}
