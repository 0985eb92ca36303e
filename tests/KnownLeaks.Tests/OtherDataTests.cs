using System.Collections.Immutable;
using System.Globalization;
using KnownLeaks.Running;
using PipelineDsl;

namespace KnownLeaks.Tests;

/// <summary>Data on which no threshold was chosen: what the look says there.</summary>
public class OtherDataTests
{
    [Theory]
    [InlineData("wine/winequality-red.csv", ',')]
    [InlineData("wine/winequality-white.csv", ',')]
    public void WineQuality_HasNoLeak_AndNoFinding(string file, char delimiter)
    {
        DataLookReport look = Look(file, delimiter, skip: 0, label: static fields => fields[^1] > 5 ? 1 : 0);
        Assert.DoesNotContain(look.Findings, finding => finding.Features.Length > 0 && finding.Severity != LeakSeverity.Notice);
    }

    [Fact]
    public void BreastCancer_IsAnEasyTask_AndItsNearlyPerfectMeasuresAreWarnings()
    {
        DataLookReport look = Look("breast_cancer_wisconsin/wdbc_sklearn.csv", ',', skip: 1, label: static fields => (float)fields[^1]);
        Assert.NotEmpty(look.Findings);
        Assert.All(look.Findings, finding => Assert.Equal((LeakFindingKind.NearPerfectPredictor, LeakSeverity.Warning), (finding.Kind, finding.Severity)));
    }

    private static DataLookReport Look(string file, char delimiter, int skip, Func<double[], float> label)
    {
        DataFolder data = Results.Data;
        if (!data.Has(file)) Assert.Skip($"shared/data/{file} is not beside the repository.");
        double[][] rows = [.. File.ReadLines(data.File(file)).Skip(skip).Select(line => line.Split(delimiter).Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray())];
        ImmutableArray<string> names = [.. Enumerable.Range(0, rows[0].Length - 1).Select(column => $"c{column}")];
        EncodedMatrix Side(bool isTest)
        {
            double[][] side = [.. rows.Where((_, row) => row % 10 < 3 == isTest)];
            return new EncodedMatrix(names, [.. side.SelectMany(row => row.SkipLast(1).Select(value => (float)value))], [.. side.Select(label)]);
        }

        return DataLook.AtMatrix(Side(isTest: false), Side(isTest: true), Trees.Look, TestContext.Current.CancellationToken);
    }
}
