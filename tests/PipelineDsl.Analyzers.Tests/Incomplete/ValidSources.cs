using System.Globalization;
using PipelineDsl.Analyzers.Tests.Fuzz;
using PipelineDsl.Analyzers.Tests.Harness;
using PipelineDsl.Analyzers.Tests.Rules;
using PipelineDsl.Analyzers.Tests.Selection;

namespace PipelineDsl.Analyzers.Tests.Incomplete;

/// <summary>
/// Declarations of all kinds, from everywhere in this repository: the samples, what the other test projects declare, the code on the rules' pages,
/// random features, and shapes that are rare.
/// </summary>
internal static class ValidSources
{
    private const int RandomPrograms = 30;

    // A folder whose declarations use those of another one.
    private const string RoadFolder = "tests/PipelineDsl.ML.Tests/Road";
    private const string FolderOnRoad = "tests/PipelineDsl.ML.Tests/Assuming";

    private static readonly string[] s_folders =
    [
        "samples/FraudDetection", "samples/KnownLeaks/Bank", "samples/KnownLeaks/Bikes", "samples/KnownLeaks/Controls", "samples/KnownLeaks/Fraud", "samples/KnownLeaks/Titanic",
        FolderOnRoad, RoadFolder, "tests/PipelineDsl.ML.Tests/Wards", "tests/PipelineDsl.Testing.Tests/Pipelines", "tests/PipelineDsl.Tests/Leakage",
    ];

    private static readonly string[] s_declarations = ["[FeatureSchema", "[FeatureSet<", "[Pipeline<", "[Model<", "[LabelingFunction", "IAggregate<"];

    public static IReadOnlyList<ValidSource> All { get; } = [.. Folders(), .. Pages(), .. Programs(), .. RareSources.All, .. Selections()];

    /// <summary>Those that no other test compiles as they are.</summary>
    public static IEnumerable<ValidSource> Unproven => All.Where(source => !source.Name.StartsWith("PDL", StringComparison.Ordinal));

    // Each declaring file of a folder is typed while the others are there.
    private static IEnumerable<ValidSource> Folders()
    {
        foreach (string folder in s_folders)
        {
            (string Name, string Text)[] files = [.. Declarations(folder)];
            IEnumerable<string> further = folder == FolderOnRoad ? Declarations(RoadFolder).Select(file => file.Text) : [];
            foreach ((string name, string text) in files) yield return new ValidSource(name, [text, .. files.Where(file => file.Name != name).Select(file => file.Text), .. further]);
        }
    }

    private static IEnumerable<(string Name, string Text)> Declarations(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs").Order(StringComparer.Ordinal)
            .Select(file => (Name: $"{folder}/{Path.GetFileName(file)}", Text: File.ReadAllText(file)))
            .Where(file => s_declarations.Any(declaration => file.Text.Contains(declaration, StringComparison.Ordinal)) && !file.Text.Contains("[Fact]", StringComparison.Ordinal));

    private static IEnumerable<ValidSource> Pages()
    {
        foreach (string file in Directory.EnumerateFiles(RulePage.Folder, "PDL*.md").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileNameWithoutExtension(file) == RulePage.BuildWarning) continue;
            RulePage page = RulePage.Read(file);
            yield return new ValidSource($"{page.Id}, bad", page.Bad);
            yield return new ValidSource($"{page.Id}, good", page.Good);
        }
    }

    private static IEnumerable<ValidSource> Programs() =>
        Enumerable.Range(0, RandomPrograms).Select(i => LeakyPrograms.Create(i))
            .Select(program => new ValidSource(string.Create(CultureInfo.InvariantCulture, $"random program {program.Index}"), program.Source, FuzzRow.Shared + program.Row.Declared));

    private static IEnumerable<ValidSource> Selections()
    {
        const string Use = """
            public static class Program
            {
                static object? Run(TimeSplit<Payment> split, Logistic logistic, Trees trees, IReadOnlyList<Trees> models, float[] thresholds, double minimum)
                {
                    Trees best = models[0];
                    double auc = best.Evaluate(split.Test).Metrics.Auc;
                    foreach (Trees model in models) { double next = Helpers.TestAuc(model, split); if (next > auc) (best, auc) = (model, next); }
                    var candidates = Enumerable.Range(1, 5).Select(depth => new Candidate(Helpers.Train(split.Training, depth), 0, depth)).ToList();
                    Candidate chosen = candidates.OrderByDescending(candidate => candidate.Model.Evaluate(split.Test).Metrics.Auc).First();
                    return trees.Evaluate(split.Test).Metrics.Auc > logistic.Evaluate(split.Test).Metrics.Auc ? (object)trees : Helpers.Best([auc, minimum]) == 0 ? best : chosen;
                }
            }
            """;
        yield return new ValidSource("selection", Use, SelectionCode.Models);
        yield return new ValidSource("models", SelectionCode.Models, Use);
    }
}
