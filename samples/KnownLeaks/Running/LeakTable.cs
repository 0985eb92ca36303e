using System.Globalization;
using PipelineDsl;

namespace KnownLeaks.Running;

/// <summary>The results as a Markdown table.</summary>
internal static class LeakTable
{
    public const string Head = """
        | data | the leak | split | AUC with it | AUC without | the look at the raw rows names |
        | --- | --- | --- | ---: | ---: | --- |
        """;

    public static string Row(LeakCase leakCase, LeakResult result) =>
        $"| {leakCase.Name} | {leakCase.Leak ?? "none (control)"} | {leakCase.Split} | {Figure(result.With)} | {Figure(result.Without)} | {Named(result.Looks[0])} |";

    private static string Figure(double? auc) => auc?.ToString(".000", CultureInfo.InvariantCulture) ?? "–";

    private static string Named(DataLookReport look)
    {
        IEnumerable<string> names = look.Findings.Where(static finding => finding.Severity != LeakSeverity.Notice).SelectMany(static finding => finding.Features).Distinct();
        string joined = string.Join(", ", names.Select(static name => $"`{name}`"));
        return look.IsQuiet ? "nothing" : joined;
    }
}
