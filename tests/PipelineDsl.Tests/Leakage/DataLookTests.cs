// The splitter is what is tested, and the time of the rows what shows it.
#pragma warning disable PDL2201

namespace PipelineDsl.Tests.Leakage;

public class DataLookTests
{
    private static readonly DateTime s_start = new(2024, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DataLookOptions s_trained = new() { Trainer = new MeansTrainerAttribute() };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void CleanRows_SplitByTime_AreQuiet()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(1));
        DataLookReport report = DataLook.AtRows(training, test, s_trained, Cancellation);
        Assert.Empty(report.Findings);
        Assert.True(report.IsQuiet);
        Assert.Contains("Nothing looks like a leak", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Pulse", "Ward", "IsNight"], report.Features.Select(feature => feature.Name));
        Assert.Equal([false, true, false], report.Features.Select(feature => feature.IsCategory));
    }

    [Fact]
    public void Figures_OfAFeature_AreThoseOfBruteForce()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(2));
        DataLookReport report = DataLook.AtRows(training, test, s_trained, Cancellation);
        Visit[] rows = [.. training];
        FeatureLook pulse = report.Features[0];
        Assert.Equal(rows.Count(row => row.Pulse is null) / (double)rows.Length, pulse.MissingShare, 1e-12);
        Visit[] known = [.. rows.Where(row => row.Pulse is not null)];
        double meanX = known.Average(row => (double)row.Pulse!), meanY = known.Average(row => row.Returned == true ? 1d : 0);
        double covariance = known.Sum(row => (row.Pulse!.Value - meanX) * ((row.Returned == true ? 1 : 0) - meanY));
        double spread = Math.Sqrt(known.Sum(row => Math.Pow(row.Pulse!.Value - meanX, 2)) * known.Sum(row => Math.Pow((row.Returned == true ? 1 : 0) - meanY, 2)));
        Assert.Equal(covariance / spread, pulse.Correlation, 1e-9);
        Assert.Equal(rows.Count(row => row.Returned == true) / (double)rows.Length, report.PositiveShare, 1e-12);
        Assert.InRange(report.ModelAuc, 0.5, 1);
        Assert.All(report.Features, feature => Assert.False(double.IsNaN(feature.AblationDrop)));
        Assert.InRange(report.Sides!.AdversarialAuc, 0.4, 0.6);
        Assert.Equal((training.Count, test.Count), (report.Sides.TrainingRows, report.Sides.TestRows));
    }

    [Fact]
    public void Column_ThatIsTheLabel_IsSevere()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(3).Select(row => row with { Ward = row.Returned == true ? "B" : "A" }));
        LeakFinding finding = Assert.Single(DataLook.AtRows(training, test, options: null, Cancellation).Findings);
        Assert.Equal((LeakFindingKind.NearPerfectPredictor, LeakSeverity.Severe), (finding.Kind, finding.Severity));
        Assert.Equal(["Ward"], finding.Features);
    }

    [Fact]
    public void Column_FilledForOneOutcome_IsSevere()
    {
        // Filled for a tenth of the rows that returned, and for no other.
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(4).Select(row => row with { Ward = row.Returned == true && row.Id % 5 == 0 ? "X" : null }));
        LeakFinding finding = Assert.Single(DataLook.AtRows(training, test, options: null, Cancellation).Findings);
        Assert.Equal((LeakFindingKind.PresenceTellsLabel, LeakSeverity.Severe), (finding.Kind, finding.Severity));
        Assert.Contains("always positive", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Column_DeclaredAsLate_IsNotLookedAt()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(5).Select(row => row with { Bill = row.Returned == true ? 1 : 0 }));
        Assert.Empty(DataLook.AtRows(training, test, s_trained, Cancellation).Findings);
    }

    [Fact]
    public void Feature_FarAboveTheRest_IsAWarning()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(6).Select(row => row with { Pulse = (row.Returned == true ? 40 : 0) + row.Id * 7 % 61 }));
        LeakFinding finding = Assert.Single(DataLook.AtRows(training, test, s_trained, Cancellation).Findings);
        Assert.Equal((LeakFindingKind.DominantFeature, LeakSeverity.Warning), (finding.Kind, finding.Severity));
        Assert.Equal(["Pulse"], finding.Features);
        Assert.Contains("a model loses", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_SplitByChance_OverlapInTimeAndEntities()
    {
        EventHistory<Visit> history = Read(Visits(7));
        RandomSplit<Visit> split = RandomSplitter.Split(history, new RandomSplitPlan(0, 0.3));
        DataLookReport report = DataLook.AtRows(split.Training, split.Test, options: null, Cancellation);
        long begins = split.Test.Min(row => row.At.Ticks);
        Assert.Equal(split.Training.Count(row => row.At.Ticks >= begins), report.Sides!.OverlappingRows);
        HashSet<string?> patients = [.. split.Training.Select(row => row.Patient)];
        Assert.Equal(split.Test.Count(row => row.Patient is not null && patients.Contains(row.Patient)), Assert.Single(report.Sides.Entities).TestRows);
        Assert.Equal([LeakFindingKind.TimeOverlap, LeakFindingKind.EntityOverlap], report.Findings.Select(finding => finding.Kind));
        Assert.Equal([LeakSeverity.Severe, LeakSeverity.Warning], report.Findings.Select(finding => finding.Severity));
    }

    [Fact]
    public void Sides_WithCopies_AreAWarning()
    {
        Visit[] rows = [.. Visits(8)];
        EventHistory<Visit> history = Read([.. rows, .. rows.Where(row => row.Id % 4 == 0).Select(row => row with { Id = row.Id + 10_000 })]);
        RandomSplit<Visit> split = RandomSplitter.Split(history, new RandomSplitPlan(0, 0.3));
        HashSet<Visit> training = [.. split.Training.Select(row => row with { Id = 0 })];
        DataLookReport report = DataLook.AtRows(split.Training, split.Test, options: null, Cancellation);
        Assert.Equal(split.Test.Count(row => training.Contains(row with { Id = 0 })), report.Sides!.Duplicates);
        Assert.Contains(report.Findings, finding => finding is { Kind: LeakFindingKind.DuplicatesAcrossSplit, Severity: LeakSeverity.Warning });
    }

    [Fact]
    public void Label_ThatEchoesAndIsDeclaredAsKnownAtOnce_IsAWarning()
    {
        Dictionary<string, int> times = [];
        IEnumerable<Visit> Echoing()
        {
            foreach (Visit row in Visits(9))
            {
                times[row.Patient ?? ""] = times.GetValueOrDefault(row.Patient ?? "") + 1;
                yield return row with { Returned = row.Patient is "p1" or "p2" or "p3" or "p4" && times[row.Patient] % 10 > 1 };
            }
        }

        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Echoing());
        DataLookReport report = DataLook.AtRows(training, test, options: null, Cancellation);
        LeakFinding finding = Assert.Single(report.Findings, finding => finding.Kind == LeakFindingKind.LabelEcho);
        Assert.Equal(["Patient"], finding.Features);
    }

    [Fact]
    public void Sides_ThatAreToldApart_NameTheFeature()
    {
        EventHistory<Visit> history = Read(Visits(10).Select(row => row with { Pulse = row.At >= s_start.AddDays(40) ? 100 + row.Id % 9 : row.Id % 90 }));
        TimeSplit<Visit> split = Split(history);
        LeakFinding finding = Assert.Single(DataLook.AtRows(split.Training, split.Test, s_trained, Cancellation).Findings);
        Assert.Equal((LeakFindingKind.SidesDiffer, LeakSeverity.Notice), (finding.Kind, finding.Severity));
        Assert.Equal(["Pulse"], finding.Features);
    }

    [Fact]
    public void NumericLabel_ThatColumnsAddUpTo_IsSevere()
    {
        var random = new Random(11);
        Sale[] sales = [.. Enumerable.Range(0, 500).Select(_ => new Sale { Net = random.Next(1, 999) / 8d, Tax = random.Next(1, 99) / 8d, Discount = random.Next(9), Visitors = random.Next(90), Same = 1, Paid = 0 })];
        EventHistory<Sale> history = EventHistory.Read(RowSource.From(sales.Select(sale => sale with { Paid = sale.Net + sale.Tax - sale.Discount })), cancellationToken: Cancellation);
        RandomSplit<Sale> split = RandomSplitter.Split(history, new RandomSplitPlan(0, 0.25));
        DataLookReport report = DataLook.AtRows(split.Training, split.Test, options: null, Cancellation);
        LeakFinding finding = report.Findings[0];
        Assert.Equal((LeakFindingKind.AddsUpToLabel, LeakSeverity.Severe), (finding.Kind, finding.Severity));
        Assert.Equal(["Net", "Tax", "Discount"], finding.Features);
        Assert.StartsWith("Net + Tax − Discount is Paid in every row", finding.Message, StringComparison.Ordinal);
        Assert.Contains("its median", report.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_OfSlots_IsLookedAtLikeRows()
    {
        var random = new Random(12);
        EncodedMatrix Matrix(int rows)
        {
            float[] labels = [.. Enumerable.Range(0, rows).Select(_ => (float)random.Next(2))];
            float[] values = [.. labels.SelectMany(label => new[] { label * 2, random.Next(90), random.Next(3) == 0 ? float.NaN : random.NextSingle() })];
            return new EncodedMatrix(["leak", "noise", "holes"], values, labels);
        }

        DataLookReport report = DataLook.AtMatrix(Matrix(600), Matrix(300), s_trained, Cancellation);
        Assert.Equal(["leak"], Assert.Single(report.Findings, finding => finding.Severity != LeakSeverity.Notice).Features);
        Assert.Equal(1, report.Features[0].Auc);
        Assert.InRange(report.Features[1].Auc, 0.5, 0.6);
        Assert.InRange(report.Features[2].MissingShare, 0.2, 0.45);
        Assert.Equal(1, report.ModelAuc, 0.01);
    }

    [Fact]
    public void Values_OfAPipeline_AreLookedAtByFeature()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(16));
        DataLookReport rows = DataLook.AtRows(training, test, s_trained, Cancellation);
        DataLookReport values = DataLook.AtValues(VisitPipeline.Definition, training, test, s_trained, Cancellation);
        Assert.Equal(["Pulse", "Ward", "PatientVisits_count_30d"], values.Features.Select(feature => feature.Name));
        Assert.Equal((rows.Features[0] with { AblationDrop = 0 }).ToString(), (values.Features[0] with { AblationDrop = 0 }).ToString());
        Assert.Equal((rows.Features[1] with { AblationDrop = 0 }).ToString(), (values.Features[1] with { AblationDrop = 0 }).ToString());
        Assert.True(values.IsQuiet, values.ToString());
    }

    [Fact]
    public void Look_AtSidesOfTwoHistories_IsRefused()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> _) = ByTime(Visits(17));
        (TrainingSet<Visit> _, EvaluationSet<Visit> test) = ByTime(Visits(17));
        Assert.Throws<ArgumentException>(() => DataLook.AtRows(training, test, options: null, Cancellation));
    }

    [Fact]
    public void Look_WithoutTestRows_LooksAtTheFeatures()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> _) = ByTime(Visits(13));
        DataLookReport report = DataLook.AtRows(training, options: s_trained, cancellationToken: Cancellation);
        Assert.Null(report.Sides);
        Assert.False(double.IsNaN(report.ModelAuc));
        Assert.All(report.Features, feature => Assert.True(double.IsNaN(feature.SidesAuc)));
    }

    [Fact]
    public void Look_Twice_SaysTheSame()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(14));
        Assert.Equal(DataLook.AtRows(training, test, s_trained, Cancellation).ToString(), DataLook.AtRows(training, test, s_trained, Cancellation).ToString());
    }

    [Fact]
    public void Look_AtRowsOfOneClass_HasNoFigureButNoFault()
    {
        (TrainingSet<Visit> training, EvaluationSet<Visit> test) = ByTime(Visits(15).Select(row => row with { Returned = false }));
        DataLookReport report = DataLook.AtRows(training, test, s_trained, Cancellation);
        Assert.True(double.IsNaN(report.ModelAuc));
        Assert.All(report.Features, feature => Assert.True(double.IsNaN(feature.Auc)));
        Assert.Empty(report.Findings);
    }

    private static IEnumerable<Visit> Visits(int seed)
    {
        var random = new Random(seed);
        for (int id = 0; id < 3_000; id++)
        {
            int pulse = random.Next(50, 120);
            string ward = random.Next(3) switch { 0 => "A", 1 => "B", _ => "C" };
            yield return new Visit
            {
                Id = id,
                At = s_start.AddMinutes(id * 24),
                Patient = random.Next(10) == 0 ? null : $"p{random.Next(200)}",
                Pulse = random.Next(8) == 0 ? null : pulse,
                Ward = ward,
                IsNight = random.Next(3) == 0,
                Bill = random.Next(100),
                Returned = random.Next(150) < pulse - 40 + (ward == "A" ? 20 : 0),
            };
        }
    }

    private static EventHistory<Visit> Read(IEnumerable<Visit> rows) => EventHistory.Read(RowSource.From(rows.ToArray()), cancellationToken: Cancellation);

    private static TimeSplit<Visit> Split(EventHistory<Visit> history) =>
        TimeSplitter.Split(history, new TimeSplitPlan(Train: null, Validation: TimeSpan.Zero, Test: TimeSpan.FromDays(10), TestFrom: s_start.AddDays(40), Gap: TimeSpan.Zero));

    private static (TrainingSet<Visit> Training, EvaluationSet<Visit> Test) ByTime(IEnumerable<Visit> rows)
    {
        TimeSplit<Visit> split = Split(Read(rows));
        return (split.Training, split.Test);
    }
}
