using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>How a split is written in a model.</summary>
/// <param name="Type">The run-time type of a split history.</param>
/// <param name="PlanType">The run-time type of the plan.</param>
/// <param name="Plan">The expression that makes the plan.</param>
/// <param name="How">To stand after "splits the scored ones".</param>
internal sealed record SplitText(string Type, string PlanType, string Plan, string How)
{
    public static SplitText Of(SplitModel split) => split switch
    {
        TimeSplitModel byTime => new("TimeSplit", "TimeSplitPlan", PlanOf(byTime), "by time"),
        RandomSplitModel random => new("RandomSplit", "RandomSplitPlan", PlanOf(random), "by chance"),
        _ => throw new ArgumentOutOfRangeException(nameof(split)),
    };

    private static string PlanOf(TimeSplitModel split)
    {
        string train = split.TrainTicks is { } ticks ? Span(ticks) : "null";
        string testFrom = split.TestFromTicks is { } instant ? $"new global::System.DateTime({CSharpLiteral.Of(instant)}, global::System.DateTimeKind.Utc)" : "null";
        return $"new(Train: {train}, Validation: {Span(split.ValidationTicks)}, Test: {Span(split.TestTicks)}, TestFrom: {testFrom}, Gap: {Span(split.GapTicks)})";
    }

    private static string PlanOf(RandomSplitModel split)
    {
        string plan = $"new(Validation: {CSharpLiteral.Of(split.Validation)}, Test: {CSharpLiteral.Of(split.Test)}, Seed: {CSharpLiteral.Of(split.Seed)})";
        return split.Keys.Count == 0 ? plan : $"{plan} {{ Key = [{string.Join(", ", split.Keys.Select(CSharpLiteral.Of))}] }}";
    }

    private static string Span(long ticks) => $"global::System.TimeSpan.FromTicks({CSharpLiteral.Of(ticks)})";
}
