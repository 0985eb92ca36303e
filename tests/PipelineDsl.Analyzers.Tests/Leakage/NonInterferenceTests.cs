using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>
/// The definition itself as the reference: random features are compiled and run. One whose result changes when nothing but the label of its
/// row changes depends on the label, and must have been reported.
/// </summary>
public sealed class NonInterferenceTests(ITestOutputHelper output)
{
    private const int Programs = 400;

    [Fact]
    public async Task EveryFeatureWhoseResultChangesWithTheLabel_IsReported()
    {
        // Another range of programs can be tried by hand.
        int first = int.Parse(Environment.GetEnvironmentVariable("PIPELINEDSL_FIRST_PROGRAM") ?? "0", CultureInfo.InvariantCulture);
        int count = int.Parse(Environment.GetEnvironmentVariable("PIPELINEDSL_PROGRAMS") ?? Programs.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        ImmutableArray<string> bodies = [.. Enumerable.Range(first, count).Select(seed => new RandomFeatures(seed).Body())];
        string features = string.Join('\n', bodies.Select((body, i) => $"[Feature] static float F{i}(Payment p) {{ {body} }}"));
        string code = FeatureCode.Pipeline(features + RandomFeatures.Helpers, "#pragma warning disable CS0162, CS0219, CS8321");
        TestProject project = TestProject.Create([("Test.cs", code), ("Schema.cs", FeatureCode.Schema)]);
        Assert.Empty(project.Errors);

        HashSet<string> reported = [.. (await project.AnalyzeAsync()).Where(IsLeak).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[1])];
        Type pipeline = Load(project).GetType("Pipeline", throwOnError: true)!;
        object[] rows = [.. Rows(pipeline.Assembly.GetType("Payment", throwOnError: true)!)];
        var unreported = new List<string>();
        int depending = 0;
        for (int i = 0; i < count; i++)
        {
            MethodInfo feature = pipeline.GetMethod($"F{i}", BindingFlags.NonPublic | BindingFlags.Static)!;
            if (!ChangesWithTheLabel(feature, rows)) continue;
            depending++;
            if (!reported.Contains(feature.Name)) unreported.Add($"program {first + i}: {bodies[i]}");
        }

        output.WriteLine($"{count} programs: {depending} change with the label, {reported.Count} are reported.");
        Assert.True(unreported.Count == 0, string.Join('\n', unreported.OrderBy(body => body.Length)));

        // The test says nothing when all or none is reported.
        Assert.InRange(reported.Count, count / 10, count * 9 / 10);
        Assert.InRange(depending, count / 20, reported.Count);
    }

    private static bool IsLeak(Diagnostic diagnostic) => diagnostic.Id.StartsWith("PDL20", StringComparison.Ordinal);

    private static Assembly Load(TestProject project)
    {
        using var stream = new MemoryStream();
        Assert.True(project.Compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        return Assembly.Load(stream.ToArray());
    }

    // Rows in threes that differ in the label alone.
    private static IEnumerable<object> Rows(Type type)
    {
        foreach (float amount in (float[])[0f, 1.5f, 3f, 4.5f, 8f, 40f])
        {
            foreach (string? country in (string?[])[null, "GB"])
            {
                foreach (bool? label in (bool?[])[null, false, true])
                {
                    object row = Activator.CreateInstance(type)!;
                    type.GetProperty("Amount")!.SetValue(row, amount);
                    type.GetProperty("Country")!.SetValue(row, country);
                    type.GetProperty("IsFraud")!.SetValue(row, label);
                    yield return row;
                }
            }
        }
    }

    private static bool ChangesWithTheLabel(MethodInfo feature, object[] rows)
    {
        for (int i = 0; i < rows.Length; i += 3)
        {
            object first = Run(feature, rows[i]);
            if (!first.Equals(Run(feature, rows[i + 1])) || !first.Equals(Run(feature, rows[i + 2]))) return true;
        }

        return false;
    }

    private static object Run(MethodInfo feature, object row)
    {
        try
        {
            return feature.Invoke(null, [row])!;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.GetType();
        }
    }
}
