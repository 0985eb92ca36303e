using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PipelineDsl;

/// <summary>What a <see cref="DataLook"/> saw.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="Label">The label, and where it was cut into two when it is a number.</param>
/// <param name="PositiveShare">The share of positive training rows.</param>
/// <param name="ModelAuc">The AUC of a model with all features on the test rows, or NaN.</param>
/// <param name="Features">Every feature, in declared order.</param>
/// <param name="Sides">Training against test rows, or null when no test rows were given.</param>
/// <param name="Findings">What looks like a leak, the worst first.</param>
public sealed record DataLookReport(
    string Subject,
    string Label,
    double PositiveShare,
    double ModelAuc,
    ImmutableArray<FeatureLook> Features,
    SidesLook? Sides,
    ImmutableArray<LeakFinding> Findings)
{
    /// <summary>Whether nothing was found that is worse than a notice.</summary>
    public bool IsQuiet => Findings.All(static finding => finding.Severity == LeakSeverity.Notice);

    /// <summary>The findings, the features by their AUC, and the sides, as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line($"{Subject}; label {Label}, {PositiveShare:P2} positive{(double.IsNaN(ModelAuc) ? "" : $"; a model of all features has AUC {ModelAuc:F4}")}");
        if (Findings.IsEmpty) Line($"Nothing looks like a leak.");
        foreach (LeakFinding finding in Findings) Line($"{finding.Severity,-7}  {finding.Message}");
        int width = Math.Max(7, Features.IsEmpty ? 0 : Features.Max(static feature => feature.Name.Length));
        Line($"{"feature".PadRight(width)}  {"missing",8}  {"corr",7}  {"MI",7}  {"AUC",6}  {"without",8}  {"sides",6}");
        foreach (FeatureLook feature in Features.OrderByDescending(static feature => feature.Auc))
        {
            Line($"{feature.Name.PadRight(width)}  {feature.MissingShare,8:P1}  {Shown(feature.Correlation, 7, "F3")}  {Shown(feature.MutualInformation, 7, "F4")}  {Shown(feature.Auc, 6, "F3")}  {Shown(Math.Round(-feature.AblationDrop, 4), 8, "+0.0000;-0.0000;0.0000")}  {Shown(feature.SidesAuc, 6, "F3")}");
        }

        if (Sides is null) return text.ToString().TrimEnd();
        Line($"{Sides.TrainingRows:N0} training rows, {Sides.TestRows:N0} test rows: {Sides.Duplicates:N0} duplicates, {Sides.OverlappingRows:N0} rows overlap in time, {Sides.ImmatureRows:N0} not mature; adversarial AUC {Shown(Sides.AdversarialAuc, 0, "F3")}");
        foreach (EntityOverlap entity in Sides.Entities) Line($"{entity.Column}: {entity.Share:P1} of the test rows belong to entities with training rows");
        return text.ToString().TrimEnd();

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

        static string Shown(double figure, int length, string format) => (double.IsNaN(figure) ? "–" : figure.ToString(format, CultureInfo.InvariantCulture)).PadLeft(length);
    }
}
