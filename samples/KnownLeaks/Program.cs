using KnownLeaks.Running;
using PipelineDsl;

// Usage: KnownLeaks [--looks] [--data FOLDER]
bool looks = args.Contains("--looks");
int folderAt = Array.IndexOf(args, "--data") + 1;
if (DataFolder.Find(folderAt > 0 && folderAt < args.Length ? args[folderAt] : null) is not { } data)
{
    Console.Error.WriteLine("The data sets are not there: put them into ../shared/data beside the repository, or name their folder with --data FOLDER.");
    return 1;
}

using CancellationTokenSource cancellation = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
try
{
    Console.WriteLine(LeakTable.Head);
    var reports = new List<DataLookReport>();
    foreach (LeakCase leakCase in Cases.All)
    {
        if (!data.Has(leakCase.File))
        {
            Console.Error.WriteLine($"{leakCase.Name}: {leakCase.File} is not there, left out.");
            continue;
        }

        LeakResult result = leakCase.Run(data, cancellation.Token);
        Console.WriteLine(LeakTable.Row(leakCase, result));
        reports.AddRange(result.Looks);
    }

    foreach (DataLookReport report in looks ? reports : [])
    {
        Console.WriteLine();
        Console.WriteLine(report);
    }

    return 0;
}
catch (PipelineException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled.");
    return 2;
}
