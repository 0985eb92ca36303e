using PipelineDsl;

namespace KnownLeaks.Running;

/// <summary>A data set with a leak that the literature knows, or without one.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Leak">What leaks; null for a control.</param>
/// <param name="Split">How its rows are split.</param>
/// <param name="File">Its file in the data folder.</param>
/// <param name="Run">Reads, splits, trains and looks.</param>
internal sealed record LeakCase(string Name, string? Leak, string Split, string File, Func<DataFolder, CancellationToken, LeakResult> Run);

/// <summary>What came of it.</summary>
/// <param name="Without">AUC of the honest pipeline on the test rows.</param>
/// <param name="With">AUC of the leaky one on the same rows; null for a control.</param>
/// <param name="Looks">What the looks at the data saw: the raw rows with nothing declared first.</param>
internal sealed record LeakResult(double Without, double? With, IReadOnlyList<DataLookReport> Looks);
