using System.Collections.Concurrent;
using KnownLeaks.Running;

namespace KnownLeaks.Tests;

/// <summary>Runs each case once for all tests; they skip where the data is not beside the repository.</summary>
internal static class Results
{
    private static readonly ConcurrentDictionary<string, Lazy<LeakResult>> s_results = new();

    public static DataFolder Data
    {
        get
        {
            DataFolder? data = DataFolder.Find(null);
            if (data is null) Assert.Skip("shared/data is not beside the repository.");
            return data;
        }
    }

    public static LeakResult Of(LeakCase leakCase)
    {
        DataFolder data = Data;
        if (!data.Has(leakCase.File)) Assert.Skip($"shared/data/{leakCase.File} is not beside the repository.");
        return s_results.GetOrAdd(leakCase.Name, _ => new Lazy<LeakResult>(() => leakCase.Run(data, CancellationToken.None))).Value;
    }
}
