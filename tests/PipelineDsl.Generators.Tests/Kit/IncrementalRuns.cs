using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PipelineDsl.Generators.Tests.Kit;

/// <summary>Runs the generators before and after an edit and says what was recomputed.</summary>
public static class IncrementalRuns
{
    /// <summary>Why each output of each tracked step of the second run is as it is.</summary>
    public static IReadOnlyDictionary<string, IncrementalStepRunReason[]> Reasons(CSharpCompilation before, CSharpCompilation after)
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(before, TestContext.Current.CancellationToken);
        return ReasonsOf(driver.RunGenerators(after, TestContext.Current.CancellationToken).GetRunResult());
    }

    /// <summary>A compilation with one file replaced.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, int file, string source)
    {
        SyntaxTree old = compilation.SyntaxTrees[file];
        return compilation.ReplaceSyntaxTree(old, GeneratorHarness.Parse(source, old.FilePath));
    }

    /// <summary>Whether nothing downstream had to be computed again.</summary>
    public static bool IsReused(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    /// <summary>The steps of this assembly by name, and the final outputs as <c>Output</c>.</summary>
    public static IReadOnlyDictionary<string, IncrementalStepRunReason[]> ReasonsOf(GeneratorDriverRunResult result)
    {
        HashSet<string> ours = [.. TrackingNames.All];
        Dictionary<string, IncrementalStepRunReason[]> reasons = [];
        foreach (GeneratorRunResult one in result.Results)
        {
            Assert.Null(one.Exception);
            foreach ((string name, var steps) in one.TrackedSteps)
            {
                if (ours.Contains(name)) reasons[name] = [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];
            }
        }

        reasons["Output"] = [.. result.Results.SelectMany(one => one.TrackedOutputSteps.Values).SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];
        return reasons;
    }
}
