using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>Compares figures with thresholds and puts what stands out into words.</summary>
internal sealed class LookFindings(LookTable table, FeatureLook[] features, SidesLook? sides, DataLookThresholds thresholds)
{
    private const int LeastPresentRows = 20;
    private const int LeastEchoRows = 30;

    private readonly HashSet<string> _suspects = new(StringComparer.Ordinal);

    /// <summary>Everything that stands out, in an order that is the same every time.</summary>
    public IEnumerable<LeakFinding> Find() => [.. Sums(), .. NearPerfect(), .. Presence(), .. Dominant(), .. Echoes(), .. Sides()];

    private List<LeakFinding> Sums()
    {
        var findings = new List<LeakFinding>();
        if (!table.Label.IsNumeric) return findings;
        foreach ((int[] columns, string sum) in SumSearch.Find(table.Columns, table.Label.Values.AsSpan(0, table.TrainingRows)))
        {
            ImmutableArray<string> names = [.. columns.Select(column => features[column].Name)];
            _suspects.UnionWith(names);
            findings.Add(Severe(LeakFindingKind.AddsUpToLabel, names, 1, $"{sum} is {table.Label.Name} in every row: the columns are the label in parts and known no sooner. Declare them [AvailableAfter]."));
        }

        return findings;
    }

    private IEnumerable<LeakFinding> NearPerfect()
    {
        foreach (FeatureLook feature in features)
        {
            bool correlates = table.Label.IsNumeric && Math.Abs(feature.Correlation) >= thresholds.NearPerfectCorrelation;
            if (!(feature.Auc >= thresholds.NearPerfectAuc) && !correlates) continue;
            _suspects.Add(feature.Name);
            string figure = correlates ? FormattableString.Invariant($"a correlation of {feature.Correlation:F4}") : FormattableString.Invariant($"an AUC of {feature.Auc:F3}");
            yield return new LeakFinding(
                LeakFindingKind.NearPerfectPredictor,
                correlates || feature.Auc >= thresholds.PerfectAuc ? LeakSeverity.Severe : LeakSeverity.Warning,
                [feature.Name],
                correlates ? Math.Abs(feature.Correlation) : feature.Auc,
                $"{feature.Name} alone tells {table.Label.Name} with {figure}. Find out when it is written; if that is after the outcome, declare it [AvailableAfter].");
        }
    }

    private IEnumerable<LeakFinding> Presence()
    {
        double positiveShare = table.Label.Positives.AsSpan(0, table.TrainingRows).Count(true) / (double)table.TrainingRows;
        for (int i = 0; i < features.Length; i++)
        {
            foreach (bool missing in (bool[])[false, true])
            {
                long rows = 0, positive = 0;
                for (int row = 0; row < table.TrainingRows; row++)
                {
                    if (table.Columns[i].IsMissing(row) != missing) continue;
                    rows++;
                    positive += table.Label.Positives[row] ? 1 : 0;
                }

                if (rows < LeastPresentRows || rows == table.TrainingRows || (positive != 0 && positive != rows)) continue;
                double chance = Math.Pow(positive == 0 ? 1 - positiveShare : positiveShare, rows);
                if (chance > thresholds.PresenceChance) continue;
                _suspects.Add(features[i].Name);
                string outcome = positive == 0 ? $"{table.Label.Name} is never positive" : $"{table.Label.Name} is always positive";
                yield return Severe(
                    LeakFindingKind.PresenceTellsLabel,
                    [features[i].Name],
                    chance,
                    FormattableString.Invariant($"{outcome} in the {rows:N0} rows in which {features[i].Name} is {(missing ? "empty" : "filled")} (by chance: {chance:0.0E+0}). It looks written after the outcome; if so, declare it [AvailableAfter]."));
            }
        }
    }

    private IEnumerable<LeakFinding> Dominant()
    {
        FeatureLook[] byAuc = [.. features.Where(static feature => !double.IsNaN(feature.Auc)).OrderByDescending(static feature => feature.Auc).Take(2)];
        if (byAuc.Length < 2 || _suspects.Contains(byAuc[0].Name)) yield break;
        (FeatureLook first, FeatureLook second) = (byAuc[0], byAuc[1]);
        if (first.Auc < thresholds.DominantAuc || first.Auc - 0.5 < thresholds.DominantRatio * (second.Auc - 0.5) || first.AblationDrop < thresholds.AblationDrop) yield break;
        string missed = double.IsNaN(first.AblationDrop) ? "" : FormattableString.Invariant($"; without it a model loses {first.AblationDrop:F3} of its AUC");
        yield return Warning(
            LeakFindingKind.DominantFeature,
            first.Auc,
            FormattableString.Invariant($"{first.Name} alone has an AUC of {first.Auc:F3}, and the next feature, {second.Name}, of {second.Auc:F3}{missed}. Find out whether it is known when the prediction is made; if not, declare it [AvailableAfter]."),
            first.Name);
    }

    private IEnumerable<LeakFinding> Echoes()
    {
        if (table.Times is not { Ticks: { } ticks, LabelDelay.Ticks: 0 } times) yield break;
        foreach ((string column, ulong[] keys) in times.Entities)
        {
            var echo = LabelEcho.Of(column, keys, ticks, table.Label.Positives.AsSpan(0, table.TrainingRows));
            if (echo.Rows < LeastEchoRows || !(echo.Ratio >= thresholds.EchoRatio)) continue;
            yield return new LeakFinding(
                LeakFindingKind.LabelEcho,
                LeakSeverity.Warning,
                [column],
                echo.Ratio,
                FormattableString.Invariant($"{echo.Rate:P0} of the rows that follow a positive row of the same {column} are positive, {echo.Ratio:F0} times as many as usual, half of them within {echo.MedianGap.TotalDays:F1} days; and {table.Label.Name} is declared as known at once. If outcomes come later, features over them know the future: declare [AvailableAfter] on {table.Label.Name}."));
        }
    }

    private IEnumerable<LeakFinding> Sides()
    {
        if (sides is null) yield break;
        bool inTime = table.Times?.Ticks is not null;
        if (sides.OverlapShare >= thresholds.TimeOverlapShare)
        {
            yield return Severe(LeakFindingKind.TimeOverlap, [], sides.OverlapShare, FormattableString.Invariant($"{sides.OverlappingRows:N0} training rows ({sides.OverlapShare:P1}) are not older than the first test row: the model is asked about a past that it was trained after. Split by time."));
        }

        double immatureShare = (double)sides.ImmatureRows / sides.TrainingRows;
        if (immatureShare >= thresholds.TimeOverlapShare)
        {
            yield return Warning(LeakFindingKind.TimeOverlap, immatureShare, FormattableString.Invariant($"The labels of {sides.ImmatureRows:N0} training rows ({immatureShare:P1}) were not known when the test begins. Leave a gap as long as the label's delay."));
        }

        if (sides.DuplicateShare >= thresholds.DuplicateShare)
        {
            string twins = FormattableString.Invariant($"{sides.Duplicates:N0} test rows ({sides.DuplicateShare:P1})");
            yield return table.AreWholeRows
                ? Warning(LeakFindingKind.DuplicatesAcrossSplit, sides.DuplicateShare, $"{twins} have an exact copy among the training rows: a model can know them by heart. Remove copies, or split by a key that keeps them together.")
                : new LeakFinding(LeakFindingKind.DuplicatesAcrossSplit, LeakSeverity.Notice, [], sides.DuplicateShare, $"{twins} are encoded exactly as a training row with the same label.");
        }

        foreach (EntityOverlap entity in sides.Entities)
        {
            if (entity.Share < thresholds.EntityOverlapShare || (inTime && sides.OverlappingRows == 0)) continue;
            yield return Warning(LeakFindingKind.EntityOverlap, entity.Share, FormattableString.Invariant($"{entity.TestRows:N0} test rows ({entity.Share:P1}) have a {entity.Column} that has training rows: the test asks about known entities. If the model will meet new ones, split by {entity.Column}."), entity.Column);
        }

        if (sides.AdversarialAuc >= thresholds.AdversarialAuc)
        {
            FeatureLook? most = features.Where(static feature => !double.IsNaN(feature.SidesAuc)).MaxBy(static feature => feature.SidesAuc);
            bool expected = inTime && sides.OverlappingRows == 0;
            string told = most is null ? "" : FormattableString.Invariant($", most by {most.Name} (AUC {most.SidesAuc:F3})");
            string advice = expected ? "With a split by time that is drift; a feature that only counts on, such as a running number, does no good." : "A split by chance makes sides that cannot be told apart: look how it came about.";
            yield return new LeakFinding(
                LeakFindingKind.SidesDiffer,
                expected ? LeakSeverity.Notice : LeakSeverity.Warning,
                most is null ? [] : [most.Name],
                sides.AdversarialAuc,
                FormattableString.Invariant($"Training and test rows are told apart with an AUC of {sides.AdversarialAuc:F3}{told}. {advice}"));
        }
    }

    private static LeakFinding Severe(LeakFindingKind kind, ImmutableArray<string> names, double figure, string message) => new(kind, LeakSeverity.Severe, names, figure, message);

    private static LeakFinding Warning(LeakFindingKind kind, double figure, string message, params ImmutableArray<string> names) => new(kind, LeakSeverity.Warning, names, figure, message);
}
